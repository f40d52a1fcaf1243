package io.pulssi.command;

import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of a command that does not need a settings file. */
public final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file; without it, PULSSI_* variables and defaults apply.")
  private @Nullable Path config;

  /**
   * Reads them.
   *
   * @throws io.pulssi.config.InvalidConfiguration with every problem found
   */
  public Settings read() {
    return config == null
        ? SettingsReader.readEnvironment(System.getenv())
        : SettingsReader.read(config, System.getenv());
  }
}
