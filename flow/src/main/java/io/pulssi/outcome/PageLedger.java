package io.pulssi.outcome;

import io.pulssi.state.Layout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pages and surges of a journey in the last half year. It holds at most {@value #PAGES_MAX}
 * pages and {@value #SURGES_MAX} surges and drops the oldest first. Times are epoch milliseconds.
 *
 * @param watchedSince start of the first slice
 * @param complaintsSince start of the hour of the first complaint; {@link JudgedPage#NEVER} while
 *     there is none
 * @param pages ordered by time of the page
 * @param surges ordered by beginning
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

  boolean hasComplaints() {
    return complaintsSince != JudgedPage.NEVER;
  }

  PageLedger withComplaintsSince(long since) {
    return new PageLedger(watchedSince, since, pages, surges);
  }

  boolean contains(String warningId) {
    return pages.stream().anyMatch(page -> page.warningId().equals(warningId));
  }

  /** The ledger with these pages instead, without pages and surges that are too old. */
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

  /** The ledger with a new or continuing surge. */
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
