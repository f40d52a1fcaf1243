package io.pulssi.report;

import io.pulssi.figure.LocalTimes;
import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.SurgeMatching;
import io.pulssi.score.Incident;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All events of one kind that pages are compared with.
 *
 * @param kind the kind of event
 * @param all ordered by time
 */
record TargetEvents(Kind kind, List<TargetEvent> all) {

  /** The kinds of event. */
  enum Kind {
    SURGE("complaint surge"),
    INCIDENT("incident"),
    BAD_DAY("bad day");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * Complaint surges if there are complaints, and incidents if the truth is known. Bad days if
   * there is neither.
   */
  static List<TargetEvents> of(JourneyView view) {
    List<TargetEvents> events = new ArrayList<>();
    if (view.record().complaints().complaints() > 0) {
      events.add(surges(view));
    }
    if (!view.incidents().isEmpty()) {
      events.add(incidents(view));
    }
    if (events.isEmpty()) {
      ZoneId zone = view.record().map().timezone();
      events.add(
          new TargetEvents(
              Kind.BAD_DAY,
              BadDays.of(view.record().days()).stream().map(day -> badDay(day, zone)).toList()));
    }
    return List.copyOf(events);
  }

  private static TargetEvents surges(JourneyView view) {
    SurgeMatching matching = new SurgeMatching(view.record().map());
    return new TargetEvents(
        Kind.SURGE,
        view.record().complaints().surges().stream()
            .map(surge -> surge(surge, matching, view))
            .toList());
  }

  private static TargetEvent surge(ComplaintSurge surge, SurgeMatching matching, JourneyView view) {
    Set<String> paged =
        view.record().map().steps().keySet().stream()
            .filter(step -> matching.stepsOf(step).contains(surge.step()))
            .collect(Collectors.toSet());
    return new TargetEvent(
        view.times().time(surge.at()),
        surge.step(),
        paged,
        surge.at() - SurgeMatching.AHEAD_MAX.toMillis(),
        surge.until() + 1,
        surge.at());
  }

  private static TargetEvents incidents(JourneyView view) {
    return new TargetEvents(
        Kind.INCIDENT,
        view.incidents().stream().map(incident -> incident(incident, view)).toList());
  }

  private static TargetEvent incident(Incident incident, JourneyView view) {
    String what =
        "%s, %s to %s"
            .formatted(
                incident.type(),
                view.times().time(incident.from()),
                view.times().time(incident.to()));
    return new TargetEvent(
        what,
        incident.step(),
        incident.steps(),
        incident.from(),
        incident.to() + Incident.TAIL.toMillis() + 1,
        incident.from());
  }

  private static TargetEvent badDay(BadDays.BadDay bad, ZoneId zone) {
    LocalDate day = bad.day();
    long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
    long to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    String what =
        "%s: %s hung up (usually %s), %s waited over the limit (usually %s)"
            .formatted(
                LocalTimes.day(day),
                PlainFigures.percent(bad.abandoned()),
                PlainFigures.percent(bad.abandonedUsually()),
                PlainFigures.percent(bad.tooLong()),
                PlainFigures.percent(bad.tooLongUsually()));
    return new TargetEvent(what, bad.step(), Set.of(bad.step()), from, to, from);
  }
}
