package io.pulssi.report;

import io.pulssi.figure.Median;
import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.Page;
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
record Contender(String name, List<Page> pages) {

  /** Pulssi first, then every rule that has data, at the limit that gives as many pages. */
  static List<Contender> of(PageView view) {
    List<Page> ours =
        view.pages().stream()
            .map(page -> new Page(page.story().step(), page.story().raisedAt()))
            .toList();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("Pulssi", ours));
    FixedThresholds thresholds = view.record().thresholds();
    for (ThresholdRule rule : ThresholdRule.values()) {
      OptionalDouble limit = thresholds.limitFor(rule, Math.max(1, ours.size()));
      if (limit.isPresent()) {
        double at = limit.getAsDouble();
        contenders.add(new Contender(name(rule, at), thresholds.pages(rule, at)));
      }
    }
    return List.copyOf(contenders);
  }

  /** Pulssi as it would be if every watch had paged. */
  static Contender withWatches(PageView view) {
    List<Page> told =
        view.warnings().stream()
            .map(warning -> new Page(warning.story().step(), warning.story().begunAt()))
            .toList();
    return new Contender("Pulssi, if every watch had paged", told);
  }

  private static String name(ThresholdRule rule, double limit) {
    return switch (rule) {
      case MEAN_WAIT -> "Mean wait of %s or more".formatted(PlainFigures.duration(limit));
      case ABANDONMENT -> "%s or more abandoned".formatted(PlainFigures.percent(limit));
    };
  }

  /** How many pages match an event. */
  long right(Troubles troubles) {
    return pages.stream()
        .filter(page -> troubles.all().stream().anyMatch(trouble -> trouble.matches(page)))
        .count();
  }

  /** How many events have a page. */
  long found(Troubles troubles) {
    return troubles.all().stream()
        .filter(trouble -> trouble.firstPageAt(pages).isPresent())
        .count();
  }

  /** How many events have a page before they became visible. */
  long foundBefore(Troubles troubles) {
    return troubles.all().stream().filter(trouble -> lead(trouble) > 0).count();
  }

  /** Median lead over all events, milliseconds; 0 for an event without an early page. */
  double leadMedian(Troubles troubles) {
    return Median.of(troubles.all().stream().mapToDouble(this::lead).toArray());
  }

  /** Median time from event to page, over events with a page, milliseconds; NaN without any. */
  double delayMedian(Troubles troubles) {
    return Median.of(
        troubles.all().stream()
            .filter(trouble -> trouble.firstPageAt(pages).isPresent())
            .mapToDouble(trouble -> trouble.firstPageAt(pages).getAsLong() - trouble.at())
            .toArray());
  }

  private long lead(Trouble trouble) {
    OptionalLong told = trouble.firstPageAt(pages);
    return told.isPresent() ? Math.max(0, trouble.at() - told.getAsLong()) : 0;
  }
}
