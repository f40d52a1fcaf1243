package io.pulssi.warning;

import io.pulssi.event.Severity;
import io.pulssi.event.WarningState;
import java.time.Duration;

/**
 * How an open warning moves from one slice to the next: WATCH, PAGED, CLEARING, CLOSED.
 *
 * <p>Quiet time is unbroken time below the level. Slices with frozen evidence neither count nor
 * interrupt, because not seeing trouble is not seeing it end.
 */
final class EpisodeLifeCycle {
  private static final long CLEARS = Duration.ofHours(1).toMillis();
  private static final long CLOSES = Duration.ofHours(6).toMillis();
  private static final long RINGS_AGAIN = Duration.ofHours(12).toMillis();
  private static final Duration RETURNS = Duration.ofDays(2);
  private static final double RETURNED_SCORE = 1.25;
  private static final double CRITICAL_SCORE = 1.4;
  private static final long CRITICAL_CONTACTS = 100;

  private EpisodeLifeCycle() {}

  /**
   * Where the warning stands after this slice.
   *
   * @param open as it stood
   * @param past what is kept of the step, up to the slice before
   * @param snapshot what the slice shows
   */
  static Episode next(Episode open, StepMemory past, StepSnapshot snapshot) {
    LastExceedance before = past.exceeded();
    return switch (open.state()) {
      case WATCH -> watched(open, past, snapshot);
      case PAGED -> paged(open, before, snapshot);
      case CLEARING -> clearing(open, before, snapshot);
      default ->
          throw new IllegalStateException(
              open.id() + ": " + open.state() + " (expected: WATCH, PAGED or CLEARING)");
    };
  }

  private static Episode watched(Episode open, StepMemory past, StepSnapshot snapshot) {
    if (snapshot.pages() && isNews(past, snapshot)) {
      return open.page(snapshot.at(), severity(snapshot));
    }
    if (snapshot.watches()) {
      return open.stand(WarningState.WATCH, Severity.watch, 0);
    }
    long quiet = quiet(open, snapshot);
    return open.stand(
        quiet >= CLOSES ? WarningState.CLOSED : WarningState.WATCH, Severity.watch, quiet);
  }

  private static Episode paged(Episode open, LastExceedance before, StepSnapshot snapshot) {
    if (snapshot.over()) {
      return over(open, before, snapshot);
    }
    long quiet = quiet(open, snapshot);
    return quiet >= CLEARS
        ? open.stand(WarningState.CLEARING, Severity.warning, quiet)
        : open.stand(WarningState.PAGED, open.severity(), quiet);
  }

  private static Episode over(Episode open, LastExceedance before, StepSnapshot snapshot) {
    boolean another =
        before.newlyCrossed(snapshot.evidence(), snapshot.at()) && rested(open, snapshot);
    if (another && snapshot.pages()) {
      return open.page(snapshot.at(), Severity.critical);
    }
    boolean stays = open.severity() == Severity.critical;
    return open.stand(WarningState.PAGED, stays ? Severity.critical : severity(snapshot), 0);
  }

  private static Episode clearing(Episode open, LastExceedance before, StepSnapshot snapshot) {
    if (snapshot.over()) {
      boolean rings = before.newlyCrossed(snapshot.evidence(), snapshot.at());
      return rings && snapshot.pages()
          ? open.page(snapshot.at(), severity(snapshot))
          : open.stand(WarningState.CLEARING, Severity.warning, 0);
    }
    long quiet = quiet(open, snapshot);
    return open.stand(
        quiet >= CLOSES ? WarningState.CLOSED : WarningState.CLEARING, Severity.warning, quiet);
  }

  /**
   * Whether trouble that comes back soon after its warning closed is worth another page: by another
   * line of evidence, or when it is clearly worse than what pages at first.
   */
  private static boolean isNews(StepMemory past, StepSnapshot snapshot) {
    return !past.returnsWithin(RETURNS, snapshot.at())
        || past.exceeded().isOtherTrouble(snapshot.evidence(), snapshot.at(), RETURNS)
        || snapshot.evidence().score() >= RETURNED_SCORE;
  }

  private static boolean rested(Episode open, StepSnapshot snapshot) {
    return snapshot.at() - open.pagedAt() >= RINGS_AGAIN;
  }

  private static long quiet(Episode open, StepSnapshot snapshot) {
    return open.quietMillis() + (snapshot.frozen() ? 0 : snapshot.millis());
  }

  private static Severity severity(StepSnapshot snapshot) {
    boolean critical =
        snapshot.evidence().score() >= CRITICAL_SCORE && snapshot.contacts() >= CRITICAL_CONTACTS;
    return critical ? Severity.critical : Severity.warning;
  }
}
