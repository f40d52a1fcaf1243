package io.pulssi.warning.words;

import io.pulssi.cause.LegShare;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.PageRecord;
import io.pulssi.figure.LocalTimes;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One plain sentence for whoever is woken: what rose, against what usual, since when, for how many,
 * and where it began. Above {@value #LONG} characters what matters least is left out.
 */
public final class WarningSentence {
  private static final int LONG = 300;

  private final JourneyMap map;

  /** For the warnings of a journey. */
  public WarningSentence(JourneyMap map) {
    this.map = map;
  }

  /** The sentence. */
  public String of(WarningFacts facts) {
    String step = name(facts.step());
    return switch (facts.state()) {
      case CLEARING -> step + ": easing" + easing(facts) + seen(facts.lines()) + ".";
      case CLOSED -> step + ": " + closed(facts) + "; it began " + time(facts.onset()) + ".";
      default -> trouble(step, facts);
    };
  }

  private String trouble(String step, WarningFacts facts) {
    String end =
        isWhole(facts)
            ? common(facts.alongside())
            : began(facts) + suppressed(facts) + record(facts.record());
    String shortest = step + ": " + what(facts, false, false) + "; " + end + ".";
    String longer = step + ": " + what(facts, true, false) + "; " + end + ".";
    String longest = step + ": " + what(facts, true, true) + "; " + end + ".";
    if (longest.length() <= LONG) {
      return longest;
    }
    return longer.length() <= LONG ? longer : shortest;
  }

  private static String record(@Nullable PageRecord record) {
    return record == null
        ? ""
        : String.format(
            Locale.ROOT,
            "; pages like this were right in %d of %d, chance %.1f of %d",
            record.getRight(),
            record.getJudged(),
            record.getByChance() * record.getJudged(),
            record.getJudged());
  }

  private String what(WarningFacts facts, boolean customers, boolean next) {
    List<LineEvidence> lines = facts.lines();
    if (lines.isEmpty()) {
      return "worse than usual since " + time(facts.onset());
    }
    LineEvidence first = lines.get(0);
    String behind = customers ? facts.customers().behind(first) : EvidenceClause.behind(first);
    return EvidenceClause.of(first)
        + " since "
        + time(first.since())
        + inBrackets(behind)
        + (next ? second(lines) : "")
        + (first.line() == Line.LIMITS ? "; what is usual here is still being learned" : "");
  }

  private static String second(List<LineEvidence> lines) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.weight() >= StepEvidence.WATCH)
        .findFirst()
        .map(line -> ", and " + EvidenceClause.of(line))
        .orElse("");
  }

  private static String easing(WarningFacts facts) {
    return facts.over()
        ? "; the same trouble is back"
        : ", below the level that pages for an hour now";
  }

  private static String seen(List<LineEvidence> lines) {
    return lines.isEmpty()
        ? ""
        : "; " + EvidenceClause.of(lines.get(0)) + inBrackets(EvidenceClause.behind(lines.get(0)));
  }

  private static String closed(WarningFacts facts) {
    return facts.paged()
        ? "closed: below the level that pages for 6 h"
        : "closed: quiet for 6 h, nobody was paged";
  }

  private String began(WarningFacts facts) {
    LegShare first = facts.firstLegs().get(0);
    if (first.isClear()) {
      return "it seems to have begun " + place(first, facts.step()) + notice(first, facts.step());
    }
    return facts.firstLegs().stream()
        .limit(2)
        .map(leg -> place(leg, facts.step()))
        .collect(Collectors.joining(" or ", "it may have begun ", ""));
  }

  private String place(LegShare leg, String self) {
    if (leg.step().equals(self)) {
      return "here";
    }
    return "at " + name(leg.step()) + (leg.learned() ? ", by an edge the map does not have" : "");
  }

  /** Whose page this is, when it is not the step's own. */
  private String notice(LegShare first, String self) {
    Owner paged = map.ownerOf(first.step());
    Owner own = map.ownerOf(self);
    return paged.shadow() || paged.page().equals(own.page())
        ? ""
        : "; " + paged.name() + " is paged; " + own.name() + ": for information";
  }

  private static String suppressed(WarningFacts facts) {
    return facts.suppressed() ? "; no page of its own while many steps are worse at once" : "";
  }

  private String common(List<String> alongside) {
    String one = "one cause is likely, so waits at single steps do not page meanwhile";
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

  private static boolean isWhole(WarningFacts facts) {
    return facts.step().equals(JourneyMap.WHOLE);
  }

  private String name(String id) {
    if (id.equals(JourneyMap.WHOLE)) {
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
