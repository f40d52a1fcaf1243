package io.pulssi.warning;

import io.pulssi.event.Severity;
import io.pulssi.event.WarningState;
import java.time.Duration;

/**
 * How an open warning moves from one slice to the next: WATCH, PAGED, CLEARING, CLOSED.
 *
 * <p>A quiet hour is twelve slices in a row below the level; slices with frozen evidence neither
 * count nor interrupt, because not seeing trouble is not seeing it end.
 */
final class LifeCycle {
  private static final long CLEARS = Duration.ofHours(1).toMillis();
  private static final long CLOSES = Duration.ofHours(6).toMillis();
  private static final long RINGS_AGAIN = Duration.ofHours(12).toMillis();
  private static final Duration RETURNS = Duration.ofDays(2);
  private static final double RETURNED_SCORE = 1.25;
  private static final double CRITICAL_SCORE = 1.4;
  private static final long CRITICAL_CUSTOMERS = 100;

  private LifeCycle() {}

  /**
   * Where the warning stands after this slice.
   *
   * @param open as it stood
   * @param past what is kept of the step, up to the slice before
   * @param sight what the slice shows
   */
  static Episode next(Episode open, StepMemory past, Sight sight) {
    Heat before = past.heat();
    return switch (open.state()) {
      case WATCH -> watched(open, past, sight);
      case PAGED -> paged(open, before, sight);
      case CLEARING -> clearing(open, before, sight);
      default ->
          throw new IllegalStateException(
              open.id() + ": " + open.state() + " (expected: WATCH, PAGED or CLEARING)");
    };
  }

  private static Episode watched(Episode open, StepMemory past, Sight sight) {
    if (sight.pages() && isNews(past, sight)) {
      return open.page(sight.at(), severity(sight));
    }
    if (sight.watches()) {
      return open.stand(WarningState.WATCH, Severity.watch, 0);
    }
    long quiet = quiet(open, sight);
    return open.stand(
        quiet >= CLOSES ? WarningState.CLOSED : WarningState.WATCH, Severity.watch, quiet);
  }

  private static Episode paged(Episode open, Heat before, Sight sight) {
    if (sight.over()) {
      return over(open, before, sight);
    }
    long quiet = quiet(open, sight);
    return quiet >= CLEARS
        ? open.stand(WarningState.CLEARING, Severity.warning, quiet)
        : open.stand(WarningState.PAGED, open.severity(), quiet);
  }

  private static Episode over(Episode open, Heat before, Sight sight) {
    boolean another = before.newlyCrossed(sight.evidence(), sight.at()) && rested(open, sight);
    if (another && sight.pages()) {
      return open.page(sight.at(), Severity.critical);
    }
    boolean stays = open.severity() == Severity.critical;
    return open.stand(WarningState.PAGED, stays ? Severity.critical : severity(sight), 0);
  }

  private static Episode clearing(Episode open, Heat before, Sight sight) {
    if (sight.over()) {
      boolean rings = before.newlyCrossed(sight.evidence(), sight.at());
      return rings && sight.pages()
          ? open.page(sight.at(), severity(sight))
          : open.stand(WarningState.CLEARING, Severity.warning, 0);
    }
    long quiet = quiet(open, sight);
    return open.stand(
        quiet >= CLOSES ? WarningState.CLOSED : WarningState.CLEARING, Severity.warning, quiet);
  }

  /**
   * Whether trouble that comes back soon after its warning closed is worth another page: by another
   * line of evidence, or when it is clearly worse than what pages at first.
   */
  private static boolean isNews(StepMemory past, Sight sight) {
    return !past.returnsWithin(RETURNS, sight.at())
        || past.heat().isOtherTrouble(sight.evidence(), sight.at(), RETURNS)
        || sight.evidence().score() >= RETURNED_SCORE;
  }

  private static boolean rested(Episode open, Sight sight) {
    return sight.at() - open.pagedAt() >= RINGS_AGAIN;
  }

  private static long quiet(Episode open, Sight sight) {
    return open.quietMillis() + (sight.frozen() ? 0 : sight.millis());
  }

  private static Severity severity(Sight sight) {
    boolean critical =
        sight.evidence().score() >= CRITICAL_SCORE && sight.customers() >= CRITICAL_CUSTOMERS;
    return critical ? Severity.critical : Severity.warning;
  }
}
