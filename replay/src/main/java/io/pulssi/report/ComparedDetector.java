package io.pulssi.report;

import io.pulssi.figure.Median;
import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.StepPage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A detector whose pages are compared with those of others: Pulssi, or a rule with a fixed limit.
 *
 * @param name as the page prints it
 * @param pages ordered by time
 */
record ComparedDetector(String name, List<StepPage> pages) {

  /** Pulssi first, then every rule that has data, at the limit that gives as many pages. */
  static List<ComparedDetector> of(JourneyView view) {
    List<StepPage> ours =
        view.pages().stream()
            .map(page -> new StepPage(page.story().step(), page.story().raisedAt()))
            .toList();
    List<ComparedDetector> contenders = new ArrayList<>();
    contenders.add(new ComparedDetector("Pulssi", ours));
    FixedThresholds thresholds = view.record().thresholds();
    for (ThresholdRule rule : ThresholdRule.values()) {
      OptionalDouble limit = thresholds.limitFor(rule, Math.max(1, ours.size()));
      if (limit.isPresent()) {
        double at = limit.getAsDouble();
        contenders.add(new ComparedDetector(name(rule, at), thresholds.pages(rule, at)));
      }
    }
    return List.copyOf(contenders);
  }

  /** Pulssi as it would be if every watch had paged. */
  static ComparedDetector withWatches(JourneyView view) {
    List<StepPage> told =
        view.warnings().stream()
            .map(warning -> new StepPage(warning.story().step(), warning.story().begunAt()))
            .toList();
    return new ComparedDetector("Pulssi, if every watch had paged", told);
  }

  private static String name(ThresholdRule rule, double limit) {
    return switch (rule) {
      case MEAN_WAIT -> "Mean wait of %s or more".formatted(PlainFigures.duration(limit));
      case ABANDONMENT -> "%s or more abandoned".formatted(PlainFigures.percent(limit));
    };
  }

  /** How many pages match an event. */
  long right(TargetEvents troubles) {
    return pages.stream()
        .filter(page -> troubles.all().stream().anyMatch(trouble -> trouble.matches(page)))
        .count();
  }

  /** How many events have a page. */
  long found(TargetEvents troubles) {
    return troubles.all().stream()
        .filter(trouble -> trouble.firstPageAt(pages).isPresent())
        .count();
  }

  /** How many events have a page before they became visible. */
  long foundBefore(TargetEvents troubles) {
    return troubles.all().stream().filter(trouble -> lead(trouble) > 0).count();
  }

  /** Median lead over all events, milliseconds; 0 for an event without an early page. */
  double leadMedian(TargetEvents troubles) {
    return Median.of(troubles.all().stream().mapToDouble(this::lead).toArray());
  }

  /** Median time from event to page, over events with a page, milliseconds; NaN without any. */
  double delayMedian(TargetEvents troubles) {
    return Median.of(
        troubles.all().stream()
            .filter(trouble -> trouble.firstPageAt(pages).isPresent())
            .mapToDouble(trouble -> trouble.firstPageAt(pages).getAsLong() - trouble.at())
            .toArray());
  }

  private long lead(TargetEvent trouble) {
    OptionalLong told = trouble.firstPageAt(pages);
    return told.isPresent() ? Math.max(0, trouble.at() - told.getAsLong()) : 0;
  }
}
