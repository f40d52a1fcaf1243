package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.SurgeMatching;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Eight weeks of a bank that tests score pages on. */
final class Grounds {
  static final long FROM = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  static final Set<String> STEPS = Set.of("web", "phone", "callback", "cards");

  private Grounds() {}

  /** The web bank, then the phone, then the call back; cards stand alone. */
  static JourneyMap bank() {
    return JourneyMap.of(
        "bank",
        ZoneId.of("UTC"),
        List.of(
            new Owner("digital", "Digital channels", "digital-oncall", false),
            new Owner("retail", "Retail banking", "retail-oncall", false)),
        List.of(
            step("web", "digital", List.of("phone"), Source.QUEUE_WAIT, Source.COMPLAINT),
            step("phone", "retail", List.of("callback"), Source.QUEUE_WAIT),
            step("callback", "retail", List.of(), Source.QUEUE_WAIT),
            step("cards", "retail", List.of(), Source.QUEUE_WAIT)),
        List.of(),
        Optional.empty(),
        JourneyMap.DEFAULT_FALSE_PAGES_PER_OWNER_PER_WEEK);
  }

  private static Step step(String id, String owner, List<String> next, Source... sources) {
    Map<Source, List<String>> own = new EnumMap<>(Source.class);
    for (Source source : sources) {
      own.put(source, List.of(id));
    }
    return new Step(id, id, owner, next, own);
  }

  static ScoringBasis eightWeeks(ComplaintSurge... surges) {
    return new ScoringBasis(
        bank(),
        new SurgeMatching(bank()),
        FROM,
        FROM + Duration.ofDays(56).toMillis(),
        Map.of("web", 150.0, "phone", 151.0, "callback", 450.0, "cards", 451.0),
        List.of(surges));
  }

  /** Hours after the beginning of a day, 0 the first. */
  static long at(int day, double hour) {
    return FROM + Duration.ofDays(day).toMillis() + Math.round(hour * 3_600_000);
  }

  static ComplaintSurge surge(String step, int day, double hour) {
    return new ComplaintSurge(step, at(day, hour), at(day, hour + 5));
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

  static GroundTruth truth(Incident... incidents) {
    return new GroundTruth(List.of(incidents), List.of(), List.of());
  }
}
