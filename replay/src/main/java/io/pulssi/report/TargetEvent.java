package io.pulssi.report;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.StepPage;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An event that a page should have announced: a complaint surge, an incident or a bad day.
 *
 * @param what in words
 * @param step where it was
 * @param paged the steps on which a page counts; {@code *} always does
 * @param from from when on a page counts, epoch milliseconds
 * @param to until when
 * @param at when everybody could see it; leads are counted up to here
 */
record TargetEvent(String what, String step, Set<String> paged, long from, long to, long at) {

  boolean matches(StepPage page) {
    return page.at() >= from
        && page.at() < to
        && (paged.contains(page.step()) || page.step().equals(JourneyMap.WHOLE));
  }

  /** When the first of these pages came that matches it. */
  OptionalLong firstPageAt(List<StepPage> pages) {
    return pages.stream().filter(this::matches).mapToLong(StepPage::at).min();
  }
}
