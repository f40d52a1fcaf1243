package io.pulssi.report;

import io.pulssi.event.Outcome;
import io.pulssi.event.PageRecord;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.StepPage;
import io.pulssi.outcome.SurgeMatching;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outcome of a page, and the number of expected complaints, in words. */
final class PageOutcomes {
  private PageOutcomes() {}

  /** Texts by label. Without complaints there are few. */
  static Map<String, String> words(JourneyView view, WarningHistory history) {
    Map<String, String> words = new LinkedHashMap<>();
    Outcome outcome = view.record().outcomes().get(history.shown().getWarningId());
    if (outcome != null && view.record().complaints().complaints() > 0) {
      words.put("Outcome", outcome(view, outcome));
    }
    surge(view, history, words);
    expected(history.shown(), words);
    return words;
  }

  private static String outcome(JourneyView view, Outcome outcome) {
    Long lead = outcome.getLeadSeconds();
    return switch (outcome.getOutcome()) {
      case CONFIRMED ->
          lead == null || lead == 0
              ? "confirmed: the surge had already begun"
              : "confirmed, " + PlainFigures.duration(lead) + " ahead";
      case FALSE ->
          "false: no surge followed; judged at " + view.times().time(outcome.getJudgedAt());
      case TREATED -> "treated, as its owner reported";
      case PENDING, UNKNOWN -> "not judged yet";
    };
  }

  private static void surge(JourneyView view, WarningHistory history, Map<String, String> words) {
    SurgeMatching matching = new SurgeMatching(view.record().map());
    StepPage page = new StepPage(history.step(), history.raisedAt());
    view.record().complaints().surges().stream()
        .filter(surge -> matching.foresees(page, surge) || matching.accompanies(page, surge))
        .findFirst()
        .ifPresent(surge -> words.put("Complaint surge", words(view, page, surge)));
  }

  private static String words(JourneyView view, StepPage page, ComplaintSurge surge) {
    double seconds = (surge.at() - page.at()) / 1e3;
    return "%s, %s, %s"
        .formatted(
            view.name(surge.step()),
            view.times().time(surge.at()),
            seconds > 0 ? PlainFigures.duration(seconds) + " later" : "already begun");
  }

  private static void expected(Warning shown, Map<String, String> words) {
    Double extra = shown.getExpectedExtraComplaintsPerDay();
    if (extra != null) {
      words.put("Expected extra complaints a day", PlainFigures.number(extra));
    }
    String projection = shown.getProjection();
    if (projection != null) {
      words.put("Projection", projection);
    }
    PageRecord record = shown.getRecord();
    if (record != null) {
      words.put(
          "Earlier pages on this kind of evidence",
          "%d of %d confirmed (by chance %s)"
              .formatted(
                  record.getRight(),
                  record.getJudged(),
                  PlainFigures.percent(record.getByChance())));
    }
  }
}
