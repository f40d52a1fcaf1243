package io.pulssi.outcome;

import io.pulssi.state.Layout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept of a journey's pages and surges: half a year, at most {@value #PAGES_MAX} pages and
 * {@value #SURGES_MAX} surges, the oldest dropped first. Times in epoch milliseconds.
 *
 * @param watchedSince start of the first slice
 * @param complaintsSince start of the hour of the first complaint; {@link JudgedPage#NEVER} before
 *     it
 * @param pages in the order of paging
 * @param surges in the order of beginning
 */
record PageLedger(
    long watchedSince, long complaintsSince, List<JudgedPage> pages, List<ComplaintSurge> surges) {
  /** About 130 bytes a page and 30 a surge. */
  static final Layout<PageLedger> LAYOUT =
      Layout.of(
          opened(0),
          (ledger, fields) ->
              new PageLedger(
                  fields.int64(ledger.watchedSince),
                  fields.int64(ledger.complaintsSince),
                  fields.list(JudgedPage.LAYOUT, ledger.pages),
                  fields.list(ComplaintSurge.LAYOUT, ledger.surges)));

  static final int PAGES_MAX = 200;
  static final int SURGES_MAX = 200;
  static final Duration KEPT = Duration.ofDays(182);

  PageLedger {
    pages = List.copyOf(pages);
    surges = List.copyOf(surges);
  }

  static PageLedger opened(long at) {
    return new PageLedger(at, JudgedPage.NEVER, List.of(), List.of());
  }

  boolean hearsComplaints() {
    return complaintsSince != JudgedPage.NEVER;
  }

  PageLedger hearing(long since) {
    return new PageLedger(watchedSince, since, pages, surges);
  }

  boolean knows(String warningId) {
    return pages.stream().anyMatch(page -> page.warningId().equals(warningId));
  }

  /** With these pages instead, and without what is too old. */
  PageLedger with(List<JudgedPage> now, long at) {
    return new PageLedger(
        watchedSince,
        complaintsSince,
        newest(
            now.stream().filter(page -> at - page.pagedAt() <= KEPT.toMillis()).toList(),
            PAGES_MAX),
        newest(
            surges.stream().filter(surge -> at - surge.until() <= KEPT.toMillis()).toList(),
            SURGES_MAX));
  }

  /** With a surge that has begun or goes on. */
  PageLedger with(ComplaintSurge surge) {
    List<ComplaintSurge> now = new ArrayList<>(surges);
    now.removeIf(known -> known.step().equals(surge.step()) && known.at() == surge.at());
    now.add(surge);
    now.sort(Comparator.comparingLong(ComplaintSurge::at).thenComparing(ComplaintSurge::step));
    return new PageLedger(watchedSince, complaintsSince, pages, now);
  }

  private static <T> List<T> newest(List<T> all, int max) {
    return all.subList(Math.max(0, all.size() - max), all.size());
  }
}
