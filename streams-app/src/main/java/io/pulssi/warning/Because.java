package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.figure.LocalTimes;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One plain sentence for whoever is woken: what rose, against what usual, since when, for how many,
 * and where it began. Above {@value #LONG} characters what matters least is left out.
 */
final class Because {
  private static final int LONG = 300;

  private final JourneyMap map;
  private final TrackRecord record;

  Because(JourneyMap map, TrackRecord record) {
    this.map = map;
    this.record = record;
  }

  /**
   * The sentence of this revision.
   *
   * @param alongside for a cause common to many steps: ids of the steps that page by themselves
   */
  String of(Episode episode, Sight sight, List<String> alongside) {
    String step = name(sight.evidence().step());
    return switch (episode.state()) {
      case CLEARING -> step + ": easing" + easing(sight) + seen(sight.evidence().lines()) + ".";
      case CLOSED -> step + ": " + over(episode) + "; it began " + time(episode.onset()) + ".";
      default -> trouble(step, episode, sight, alongside);
    };
  }

  private String trouble(String step, Episode episode, Sight sight, List<String> alongside) {
    String end = whole(sight) ? common(alongside) : began(episode, sight) + held(sight);
    end += whole(sight) ? "" : fared(episode, sight);
    String shortest = step + ": " + what(episode, sight, false, false) + "; " + end + ".";
    String longer = step + ": " + what(episode, sight, true, false) + "; " + end + ".";
    String longest = step + ": " + what(episode, sight, true, true) + "; " + end + ".";
    if (longest.length() <= LONG) {
      return longest;
    }
    return longer.length() <= LONG ? longer : shortest;
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

  private String what(Episode episode, Sight sight, boolean people, boolean next) {
    List<LineEvidence> lines = sight.evidence().lines();
    if (lines.isEmpty()) {
      return "worse than usual since " + time(episode.onset());
    }
    LineEvidence first = lines.get(0);
    String behind = people ? People.behind(first, sight.people()) : Clause.behind(first);
    return Clause.of(first)
        + " since "
        + time(first.since())
        + inBrackets(behind)
        + (next ? second(lines) : "")
        + (first.line() == Line.LIMITS ? "; what is usual here is still being learned" : "");
  }

  private static String second(List<LineEvidence> lines) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.weight() >= Sight.WATCH)
        .findFirst()
        .map(line -> ", and " + Clause.of(line))
        .orElse("");
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
    Share first = legs.get(0);
    if (first.share() >= FirstLeg.CLEAR) {
      return "it seems to have begun " + place(first, self) + notice(first, self);
    }
    return legs.stream()
        .limit(2)
        .map(leg -> place(leg, self))
        .collect(Collectors.joining(" or ", "it may have begun ", ""));
  }

  private String place(Share leg, String self) {
    if (leg.step().equals(self)) {
      return "here";
    }
    return "at " + name(leg.step()) + (leg.learned() ? ", by an edge the map does not have" : "");
  }

  /** Whose page this is, when it is not the step's own. */
  private String notice(Share first, String self) {
    Owner paged = map.ownerOf(first.step());
    Owner own = map.ownerOf(self);
    return paged.shadow() || paged.page().equals(own.page())
        ? ""
        : ": " + paged.name() + " is paged, for " + own.name() + " this is a notice";
  }

  private static String held(Sight sight) {
    return sight.held() ? "; no page of its own while many steps are worse at once" : "";
  }

  private String common(List<String> alongside) {
    String one = "one cause is likely, so waits at single steps page nobody meanwhile";
    if (alongside.isEmpty()) {
      return one;
    }
    int more = alongside.size() - 2;
    String names = alongside.stream().limit(2).map(this::name).collect(Collectors.joining(", "));
    return one
        + "; paged before it was known: "
        + names
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static boolean whole(Sight sight) {
    return sight.evidence().step().equals(JudgedSlice.WHOLE);
  }

  private String name(String id) {
    if (id.equals(JudgedSlice.WHOLE)) {
      return "Many steps at once";
    }
    Step step = map.steps().get(id);
    return step == null ? id : step.name();
  }

  private String time(long millis) {
    return new LocalTimes(map.timezone()).time(millis);
  }

  private static String inBrackets(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }
}
