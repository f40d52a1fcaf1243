package io.pulssi.arena;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;

/** Centres small enough for tests. */
final class SmallScenarios {
  private SmallScenarios() {}

  /** Eighteen days at three steps, with two incidents in the last days. */
  static Scenario small() {
    return ScenarioReader.parse("small", "small.yml", text(.002));
  }

  /** The same, but nothing arrives late. */
  static Scenario punctual() {
    return ScenarioReader.parse("punctual", "punctual.yml", text(0));
  }

  private static String text(double late) {
    return """
        title: Eighteen days at three steps
        days: 18
        learning-days: 14
        start: 2026-03-02
        timezone: Europe/Helsinki
        steps: 3
        volume: { min: 30, max: 120 }
        incidents:
          fixed:
            - { type: web-failure, day: 15, hour: 10, hours: 6, strength: 2 }
            - { type: understaffing, day: 16, hour: 8, hours: 10, strength: 2 }
        late: %s
        duplicates: 0.0005
        """
        .formatted(late);
  }
}
