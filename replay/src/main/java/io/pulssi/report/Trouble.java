package io.pulssi.report;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.Page;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Something that a page should have told of.
 *
 * @param what in words
 * @param step where it was
 * @param paged the steps on which a page counts; {@code *} always does
 * @param from from when on a page counts, epoch milliseconds
 * @param to until when
 * @param at when it was there for all to see: the lead is counted to here
 */
record Trouble(String what, String step, Set<String> paged, long from, long to, long at) {

  boolean isToldBy(Page page) {
    return page.at() >= from
        && page.at() < to
        && (paged.contains(page.step()) || page.step().equals(JourneyMap.WHOLE));
  }

  /** When the first of these pages told of it. */
  OptionalLong toldAt(List<Page> pages) {
    return pages.stream().filter(this::isToldBy).mapToLong(Page::at).min();
  }
}
