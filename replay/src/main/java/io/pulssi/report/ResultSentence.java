package io.pulssi.report;

import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.Scorecard;

/** The result of a replay in a sentence or two. */
final class ResultSentence {
  private ResultSentence() {}

  static String of(JourneyView view, ReportFacts facts) {
    if (facts.accepted() == 0) {
      return "No event was accepted, so nothing could be judged.";
    }
    if (LearningDays.isLearning(view) && view.pages().isEmpty()) {
      return "Still " + LearningDays.words(view) + ": too early to tell what is usual.";
    }
    TargetEvents events = TargetEvents.of(view).get(0);
    ComparedDetector ours = ComparedDetector.of(view).get(0);
    return switch (events.kind()) {
      case SURGE -> surges(view, events, ours);
      case INCIDENT -> incidents(events, ours);
      case BAD_DAY -> badDays(events, ours);
    };
  }

  private static String surges(JourneyView view, TargetEvents events, ComparedDetector ours) {
    int all = events.all().size();
    return all == 0
        ? "There was no complaint surge. %s.".formatted(paged(ours))
        : "%s of %s had a page before it began. Median lead: %s (a surge without a page counts as 0). %s"
            .formatted(
                PlainFigures.count(ours.eventsWithEarlyPage(events)),
                PlainFigures.count(all, "complaint surge"),
                PlainFigures.duration(ours.leadMedian(events) / 1e3),
                confirmed(view));
  }

  private static String confirmed(JourneyView view) {
    Scorecard card = Scorecard.of(view.record().outcomes().values());
    Double chance = card.byChance();
    return card.precision().isKnown()
        ? "Confirmed by a surge: %s of %s (by chance: %s)."
            .formatted(
                PlainFigures.count(card.confirmed()),
                PlainFigures.count(card.precision().n(), "judged page"),
                chance == null ? "not known" : PlainFigures.percent(chance))
        : "No page is judged yet.";
  }

  private static String incidents(TargetEvents events, ComparedDetector ours) {
    return "%s of %s had a page. %s of %s matched an incident. These events contain no complaints."
        .formatted(
            PlainFigures.count(ours.eventsWithPage(events)),
            PlainFigures.count(events.all().size(), "incident"),
            PlainFigures.count(ours.matchingPages(events)),
            PlainFigures.count(ours.pages().size(), "page"));
  }

  private static String badDays(TargetEvents events, ComparedDetector ours) {
    String result =
        ours.pages().isEmpty()
            ? paged(ours)
            : "%s, %s of them on a bad day of the step"
                .formatted(paged(ours), PlainFigures.count(ours.matchingPages(events)));
    return result + ". These events contain no complaints to compare with.";
  }

  private static String paged(ComparedDetector ours) {
    return ours.pages().isEmpty()
        ? "No step paged"
        : "Pulssi sent " + PlainFigures.count(ours.pages().size(), "page");
  }
}
