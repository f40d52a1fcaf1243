package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One plain sentence for whoever is woken: what rose, against what usual, since when, for how many,
 * and where it began.
 */
final class Because {
  private final JourneyMap map;
  private final TrackRecord record;

  Because(JourneyMap map, TrackRecord record) {
    this.map = map;
    this.record = record;
  }

  /** The sentence of this revision. */
  String of(Episode episode, Sight sight) {
    String step = name(sight.evidence().step());
    return switch (episode.state()) {
      case CLEARING -> step + ": easing" + easing(sight) + seen(sight.evidence().lines()) + ".";
      case CLOSED -> step + ": " + over(episode) + "; it began " + time(episode.onset()) + ".";
      default ->
          step
              + ": "
              + trouble(episode, sight)
              + "; "
              + began(episode, sight)
              + fared(episode, sight)
              + ".";
    };
  }

  private String fared(Episode episode, Sight sight) {
    TrackRecord.Fare fare = episode.paged() ? record.of(sight.leading()) : null;
    return fare == null
        ? ""
        : String.format(
            Locale.ROOT,
            "; pages like this were right in %d of %d, chance %.1f of %d",
            fare.right(),
            fare.judged(),
            fare.byChance() * fare.judged(),
            fare.judged());
  }

  private String trouble(Episode episode, Sight sight) {
    List<LineEvidence> lines = sight.evidence().lines();
    if (lines.isEmpty()) {
      return "worse than usual since " + time(episode.onset());
    }
    LineEvidence first = lines.get(0);
    String more =
        lines.stream()
            .skip(1)
            .filter(line -> line.weight() >= Sight.WATCH)
            .findFirst()
            .map(line -> ", and " + Clause.of(line))
            .orElse("");
    return Clause.of(first)
        + " since "
        + time(first.since())
        + inBrackets(Clause.behind(first))
        + more
        + (first.line() == Line.LIMITS ? "; what is usual here is still being learned" : "");
  }

  private static String easing(Sight sight) {
    return sight.over()
        ? "; the same trouble is back"
        : ", below the level that pages for an hour now";
  }

  private static String seen(List<LineEvidence> lines) {
    return lines.isEmpty()
        ? ""
        : "; " + Clause.of(lines.get(0)) + inBrackets(Clause.behind(lines.get(0)));
  }

  private static String over(Episode episode) {
    return episode.paged()
        ? "over, below the level that pages for six hours"
        : "faded without a page, too little to watch for six hours";
  }

  private String began(Episode episode, Sight sight) {
    String self = sight.evidence().step();
    List<Share> legs = episode.legs();
    if (legs.get(0).share() >= FirstLeg.CLEAR) {
      return "it seems to have begun " + place(legs.get(0), self);
    }
    return legs.stream()
        .limit(2)
        .map(leg -> place(leg, self))
        .collect(Collectors.joining(" or ", "it may have begun ", ""));
  }

  private String place(Share leg, String self) {
    return leg.step().equals(self) ? "here" : "at " + name(leg.step());
  }

  private String name(String id) {
    Step step = map.steps().get(id);
    return step == null ? id : step.name();
  }

  private String time(long millis) {
    return Plain.time(millis, map.timezone());
  }

  private static String inBrackets(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }
}
