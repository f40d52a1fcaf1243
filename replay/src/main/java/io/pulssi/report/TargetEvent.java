package io.pulssi.report;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.StepPage;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An event that should have a page: a complaint surge, an incident or a bad day.
 *
 * @param what a short description
 * @param step the step of the event
 * @param paged the steps whose pages match; pages of {@code *} always match
 * @param from pages match from this time on, epoch milliseconds
 * @param to pages match before this time
 * @param at when the event begins; leads are measured up to here
 */
record TargetEvent(String what, String step, Set<String> paged, long from, long to, long at) {

  boolean matches(StepPage page) {
    return page.at() >= from
        && page.at() < to
        && (paged.contains(page.step()) || page.step().equals(JourneyMap.WHOLE));
  }

  /** The time of the first of these pages that matches. */
  OptionalLong firstPageAt(List<StepPage> pages) {
    return pages.stream().filter(this::matches).mapToLong(StepPage::at).min();
  }
}
