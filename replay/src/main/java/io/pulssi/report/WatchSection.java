package io.pulssi.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;

import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import java.util.stream.Collectors;

/** Every warning that never paged, in brief. */
final class WatchSection {
  /** More watches are only in warnings.jsonl, because nobody reads so many in a report. */
  static final int WATCHES_MOST = 300;

  /** A longer list is folded. */
  private static final int WATCHES_OPEN = 12;

  private WatchSection() {}

  static SectionTag of(JourneyView view) {
    List<NumberedWarning> watches = view.watches();
    SectionTag section = section(h2("Watches"));
    if (watches.isEmpty()) {
      return section.with(p("No warning stayed a watch.").withClass("none"));
    }
    return section.with(
        watches.size() > WATCHES_OPEN
            ? details(summary("All " + watches.size()), list(view, watches)).withClass("prints")
            : div(list(view, watches)));
  }

  private static DomContent list(JourneyView view, List<NumberedWarning> watches) {
    int more = watches.size() - WATCHES_MOST;
    return each(
        div(each(watches.stream().limit(WATCHES_MOST).map(watch -> watch(view, watch))))
            .withClass("watches"),
        iff(more > 0, p("%d more are in warnings.jsonl.".formatted(more)).withClass("note")));
  }

  private static DomContent watch(JourneyView view, NumberedWarning warning) {
    WarningHistory history = warning.history();
    return div(
            p(
                    MarkShape.WATCH.svg(),
                    strong(warning.label() + " · " + view.name(history.step())),
                    span(when(view, warning)).withClass("when"))
                .withClass("watch-head"),
            p(history.shown().getBecause()).withClass("because"),
            p(inBrief(view, history.shown())).withClass("because"))
        .withClasses("warning", "watch")
        .withId(view.anchor("warning", warning.label()));
  }

  private static String when(JourneyView view, NumberedWarning warning) {
    WarningHistory history = warning.history();
    return "%s, %s, highest score %s"
        .formatted(
            view.times().time(history.begunAt()),
            history.isClosed()
                ? "closed after "
                    + PlainFigures.duration((warning.until() - history.begunAt()) / 1e3)
                : "still open at the end",
            PlainFigures.score(history.scoreMax()));
  }

  private static String inBrief(JourneyView view, Warning shown) {
    String evidence =
        shown.getEvidence().stream().map(WatchSection::inBrief).collect(Collectors.joining("; "));
    return "Evidence: %s. First leg: %s.".formatted(evidence, view.legs(shown));
  }

  private static String inBrief(EvidenceLine line) {
    Double expected = line.getExpected();
    String usual =
        expected == null ? "" : ", usually " + PlainFigures.inUnit(expected, line.getUnit());
    return "%s %s (%s %s%s)"
        .formatted(
            line.getLine(),
            PlainFigures.score(line.getWeight()),
            SignalWords.ofEvidence(line.getSignal()),
            PlainFigures.inUnit(line.getObserved(), line.getUnit()),
            usual);
  }
}
