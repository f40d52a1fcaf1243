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
            .map(page -> new StepPage(page.history().step(), page.history().raisedAt()))
            .toList();
    List<ComparedDetector> detectors = new ArrayList<>();
    detectors.add(new ComparedDetector("Pulssi", ours));
    FixedThresholds thresholds = view.record().thresholds();
    for (ThresholdRule rule : ThresholdRule.values()) {
      OptionalDouble limit = thresholds.limitFor(rule, Math.max(1, ours.size()));
      if (limit.isPresent()) {
        double at = limit.getAsDouble();
        detectors.add(new ComparedDetector(name(rule, at), thresholds.pages(rule, at)));
      }
    }
    return List.copyOf(detectors);
  }

  /** Pulssi as it would be if every watch had paged. */
  static ComparedDetector withWatches(JourneyView view) {
    List<StepPage> raised =
        view.warnings().stream()
            .map(warning -> new StepPage(warning.history().step(), warning.history().begunAt()))
            .toList();
    return new ComparedDetector("Pulssi, if every watch had paged", raised);
  }

  private static String name(ThresholdRule rule, double limit) {
    return switch (rule) {
      case MEAN_WAIT -> "Mean wait of %s or more".formatted(PlainFigures.duration(limit));
      case ABANDONMENT -> "%s or more abandoned".formatted(PlainFigures.percent(limit));
    };
  }

  /** How many pages match an event. */
  long matchingPages(TargetEvents events) {
    return pages.stream()
        .filter(page -> events.all().stream().anyMatch(event -> event.matches(page)))
        .count();
  }

  /** How many events have a page. */
  long eventsWithPage(TargetEvents events) {
    return events.all().stream().filter(event -> event.firstPageAt(pages).isPresent()).count();
  }

  /** How many events have a page before them. */
  long eventsWithEarlyPage(TargetEvents events) {
    return events.all().stream().filter(event -> lead(event) > 0).count();
  }

  /** Median lead over all events, milliseconds; 0 for an event without an early page. */
  double leadMedian(TargetEvents events) {
    return Median.of(events.all().stream().mapToDouble(this::lead).toArray());
  }

  /** Median time from event to page, over events with a page, milliseconds; NaN without any. */
  double delayMedian(TargetEvents events) {
    return Median.of(
        events.all().stream()
            .filter(event -> event.firstPageAt(pages).isPresent())
            .mapToDouble(event -> event.firstPageAt(pages).getAsLong() - event.at())
            .toArray());
  }

  private long lead(TargetEvent event) {
    OptionalLong first = event.firstPageAt(pages);
    return first.isPresent() ? Math.max(0, event.at() - first.getAsLong()) : 0;
  }
}
