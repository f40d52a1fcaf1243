package io.pulssi.centre.scenario;

import io.pulssi.command.OptionChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --scenario}: a file, or a shipped scenario. */
public final class ScenarioOption {
  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      defaultValue = "mixed",
      description = "A scenario file, or the name of a shipped one (default: mixed).")
  @SuppressWarnings("NullAway.Init")
  private String scenario;

  /**
   * Reads the scenario.
   *
   * @throws io.pulssi.config.InvalidConfiguration with every problem found
   */
  public Scenario read(OptionChecks checks) {
    if (ShippedScenarios.NAMES.contains(scenario)) {
      return ShippedScenarios.named(scenario);
    }
    Path file = Path.of(scenario);
    if (!Files.isRegularFile(file)) {
      throw checks.refused(
          "--scenario", scenario, "a file, or one of " + String.join(", ", ShippedScenarios.NAMES));
    }
    return ScenarioReader.read(file);
  }
}
