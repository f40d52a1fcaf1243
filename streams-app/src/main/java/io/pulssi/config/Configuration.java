package io.pulssi.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.journey.JourneyMaps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an operator configures: the settings, and the journey maps they name.
 *
 * @param settings of the file and the environment
 * @param maps the journeys
 */
public record Configuration(Settings settings, JourneyMaps maps) {

  /**
   * Reads both. Problems of the journey maps are listed with those of the settings, if the settings
   * still say where the maps are.
   *
   * @param environment all variables, as of {@link System#getenv()}
   * @throws InvalidConfiguration with every problem found
   */
  public static Configuration read(Path file, Map<String, String> environment) {
    Settings settings;
    try {
      settings = SettingsReader.read(file, environment);
    } catch (InvalidConfiguration e) {
      List<ConfigurationProblem> problems = new ArrayList<>(e.problems());
      journey(file, environment).ifPresent(journey -> problems.addAll(problems(journey)));
      throw new InvalidConfiguration(problems);
    }
    return new Configuration(settings, JourneyMapReader.read(settings.journey().orElseThrow()));
  }

  private static List<ConfigurationProblem> problems(Path journey) {
    try {
      JourneyMapReader.read(journey);
      return List.of();
    } catch (InvalidConfiguration e) {
      return e.problems();
    }
  }

  /** Where the maps are, if the settings are readable that far. */
  private static Optional<Path> journey(Path file, Map<String, String> environment) {
    String variable = environment.get("PULSSI_JOURNEY");
    try {
      JsonNode key = LocatedYaml.read(file).tree().path("journey");
      return Optional.ofNullable(variable)
          .map(Path::of)
          .or(
              () ->
                  Optional.ofNullable(key.textValue())
                      .map(path -> file.toAbsolutePath().resolveSibling(path).normalize()))
          .filter(Files::exists);
    } catch (InvalidConfiguration e) {
      return Optional.empty();
    }
  }
}
