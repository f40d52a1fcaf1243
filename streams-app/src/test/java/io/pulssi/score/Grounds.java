package io.pulssi.score;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.Matching;
import io.pulssi.outcome.Surge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Eight weeks of a bank that tests score pages on. */
final class Grounds {
  static final long FROM = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  static final Set<String> STEPS = Set.of("web", "phone", "callback", "cards");

  private Grounds() {}

  /** The web bank, then the phone, then the call back; cards stand alone. */
  static JourneyMap bank() {
    return JourneyMapReader.parse(
        "journey.yml",
        """
        journey: bank
        timezone: UTC
        owners:
          digital: { name: Digital channels, page: digital-oncall }
          retail: { name: Retail banking, page: retail-oncall }
        steps:
          - { id: web, owner: digital, next: [phone], sources: { queue-wait: [web], complaint: [web] } }
          - { id: phone, owner: retail, next: [callback], sources: { queue-wait: [phone] } }
          - { id: callback, owner: retail, sources: { queue-wait: [callback] } }
          - { id: cards, owner: retail, sources: { queue-wait: [cards] } }
        """);
  }

  static Ground eightWeeks(Surge... surges) {
    return new Ground(
        bank(),
        new Matching(bank()),
        FROM,
        FROM + Duration.ofDays(56).toMillis(),
        Map.of("web", 150.0, "phone", 151.0, "callback", 450.0, "cards", 451.0),
        List.of(surges));
  }

  /** Hours after the beginning of a day, 0 the first. */
  static long at(int day, double hour) {
    return FROM + Duration.ofDays(day).toMillis() + Math.round(hour * 3_600_000);
  }

  static Surge surge(String step, int day, double hour) {
    return new Surge(step, at(day, hour), at(day, hour + 5));
  }

  /** Begins at a day's beginning and lasts so many hours. */
  static Incident incident(String id, String type, String step, int day, double hours) {
    return incident(id, type, step, day, hours, step, Set.of());
  }

  static Incident incident(
      String id,
      String type,
      String step,
      int day,
      double hours,
      String firstLeg,
      Set<String> affects) {
    return new Incident(id, type, step, at(day, 0), at(day, hours), firstLeg, affects, null);
  }

  static Truth truth(Incident... incidents) {
    return new Truth(List.of(incidents), List.of(), List.of());
  }
}
