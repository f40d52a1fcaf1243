package io.pulssi.centre.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The shipped scenarios. */
public final class ShippedScenarios {
  /** Their names. */
  public static final List<String> NAMES =
      List.of("mixed", "quiet", "storm", "campaign", "outage", "first-steps", "relay");

  private ShippedScenarios() {}

  /**
   * The scenario of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scenario named(String name) {
    return ScenarioReader.parse(name, "scenarios/" + name + ".yml", text(name));
  }

  /**
   * The text of a scenario's file.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String text(String name) {
    try (InputStream file =
        ShippedScenarios.class.getResourceAsStream("/scenarios/" + name + ".yml")) {
      if (file == null || !NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "scenario: " + name + " (expected: one of " + String.join(", ", NAMES) + ")");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
