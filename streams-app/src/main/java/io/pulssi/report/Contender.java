package io.pulssi.report;

import io.pulssi.figure.Median;
import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Someone who pages: Pulssi, or a rule with a fixed limit.
 *
 * @param name in words
 * @param pages in order of time
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

  /** Pulssi, had every watch been a page. */
  static Contender withWatches(PageView view) {
    List<Page> told =
        view.warnings().stream()
            .map(warning -> new Page(warning.story().step(), warning.story().begunAt()))
            .toList();
    return new Contender("Pulssi, had every watch been a page", told);
  }

  private static String name(ThresholdRule rule, double limit) {
    return switch (rule) {
      case MEAN_WAIT -> "Mean wait of %s or more".formatted(PlainFigures.duration(limit));
      case ABANDONMENT -> "%s or more abandoned".formatted(PlainFigures.percent(limit));
    };
  }

  /** Pages that told of any trouble. */
  long right(Troubles troubles) {
    return pages.stream()
        .filter(page -> troubles.all().stream().anyMatch(trouble -> trouble.isToldBy(page)))
        .count();
  }

  /** Troubles told of by any page. */
  long found(Troubles troubles) {
    return troubles.all().stream().filter(trouble -> trouble.toldAt(pages).isPresent()).count();
  }

  /** Troubles told of before they were there for all to see. */
  long foundBefore(Troubles troubles) {
    return troubles.all().stream().filter(trouble -> lead(trouble) > 0).count();
  }

  /** Median over all troubles of the time from page to trouble, milliseconds; missed ones are 0. */
  double leadMedian(Troubles troubles) {
    return Median.of(troubles.all().stream().mapToDouble(this::lead).toArray());
  }

  /** Median time from trouble to page, over those told of, milliseconds; NaN without any. */
  double delayMedian(Troubles troubles) {
    return Median.of(
        troubles.all().stream()
            .filter(trouble -> trouble.toldAt(pages).isPresent())
            .mapToDouble(trouble -> trouble.toldAt(pages).getAsLong() - trouble.at())
            .toArray());
  }

  private long lead(Trouble trouble) {
    OptionalLong told = trouble.toldAt(pages);
    return told.isPresent() ? Math.max(0, trouble.at() - told.getAsLong()) : 0;
  }
}
