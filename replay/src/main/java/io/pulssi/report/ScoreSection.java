package io.pulssi.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.pulssi.figure.PlainFigures;
import io.pulssi.score.IntervalEstimate;
import io.pulssi.score.RunScore;
import j2html.tags.DomContent;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages scored against what really happened; absent where that is not known. */
final class ScoreSection {
  private final ReportTable table = new ReportTable("Score", "Measure", "Value", "Interval", "Of");

  private ScoreSection() {}

  static DomContent of(@Nullable RunScore score) {
    if (score == null) {
      return each();
    }
    return section(
        h2("Score against the truth"),
        p("truth.json says what really happened; nothing that decides reads it. Scores count from"
                + " day 15 on, because baselines learn before. Intervals are 95 %. A warning that"
                + " paged, cleared and paged again counts as two pages here.")
            .withClass("note"),
        new ScoreSection().table(score));
  }

  private DomContent table(RunScore score) {
    share("Incidents with a page", score.recall());
    share("Complaint surges with a page before them", score.early());
    number("Median lead over all surges, hours (0 without a page)", score.leadHoursMedian());
    share("Pages confirmed by a surge", score.precision());
    share("The same by chance", score.precisionByChance());
    number("False pages", score.falsePages());
    number("False pages a week", score.falsePagesPerWeek());
    number("False pages a week without incidents", score.falsePagesPerCalmWeek());
    share("First leg right at once, of trouble that began at another step", score.firstLegRight());
    share("First leg right after 4 hours, of the same", score.firstLegRightAfter4h());
    score.recallByType().forEach((type, figure) -> share("With a page: " + type, figure));
    score
        .recallByVolume()
        .forEach((volume, figure) -> share("With a page: " + volume + " contacts a day", figure));
    score
        .delayHoursMedianByType()
        .forEach((type, figure) -> number("Median delay, hours: " + type, figure));
    table.row("False pages by owner", counts(score.falsePagesByOwner()), "", "");
    table.row("False pages by context", counts(score.falsePagesByContext()), "", "");
    table.row("Pages in the first 14 days", PlainFigures.count(score.pagesInFirst14Days()), "", "");
    return table.html();
  }

  private void share(String name, @Nullable IntervalEstimate figure) {
    if (figure != null && figure.isKnown()) {
      table.row(
          name,
          PlainFigures.percent(figure.value()),
          PlainFigures.percent(figure.low()) + " to " + PlainFigures.percent(figure.high()),
          PlainFigures.count(figure.n()));
    }
  }

  private void number(String name, @Nullable IntervalEstimate figure) {
    if (figure != null && figure.isKnown()) {
      table.row(
          name,
          PlainFigures.number(figure.value()),
          PlainFigures.number(figure.low()) + " to " + PlainFigures.number(figure.high()),
          PlainFigures.count(figure.n()));
    }
  }

  private static String counts(Map<String, Long> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + PlainFigures.count(entry.getValue()))
            .collect(Collectors.joining(", "));
  }
}
