package io.pulssi.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.Leg;
import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLogTest {
  private static final long HOUR = 3_600_000L;

  @Test
  void shouldKeepTheFirstLegAsNamedAtOnceAndFourHoursLater() {
    PageLog log = new PageLog();
    log.see(revision("w", 0, WarningState.WATCH, "phone"));
    log.see(revision("w", HOUR, WarningState.PAGED, "phone"));
    log.see(revision("w", 5 * HOUR, WarningState.PAGED, "web"));
    log.see(revision("w", 6 * HOUR, WarningState.PAGED, "cards"));

    assertThat(log.pages())
        .containsExactly(new PagedWarning("w", "phone", HOUR, "phone", "web", ""));
  }

  @Test
  void shouldCountEveryTimeAWarningBeginsToPage() {
    PageLog log = new PageLog();
    log.see(revision("w", 0, WarningState.PAGED, "phone"));
    log.see(revision("w", HOUR, WarningState.PAGED, "phone"));
    log.see(revision("w", 2 * HOUR, WarningState.CLEARING, "phone"));
    log.see(revision("w", 20 * HOUR, WarningState.PAGED, "phone"));
    log.see(revision("w", 30 * HOUR, WarningState.CLOSED, "phone"));

    assertThat(log.pages()).extracting(PagedWarning::raisedAt).containsExactly(0L, 20 * HOUR);
  }

  @Test
  void shouldNotTakeAWatchForAPage() {
    PageLog log = new PageLog();
    log.see(revision("w", 0, WarningState.WATCH, "phone"));
    log.see(revision("w", HOUR, WarningState.CLOSED, "phone"));

    assertThat(log.pages()).isEmpty();
  }

  private static Warning revision(String id, long at, WarningState state, String leg) {
    Warning warning = new Warning();
    warning.setWarningId(id);
    warning.setAt(at);
    warning.setStep("phone");
    warning.setState(state);
    warning.setSeverity(Severity.warning);
    warning.setFirstLeg(List.of(new Leg(leg, "retail", .9, null)));
    warning.setEvidence(List.of());
    return warning;
  }
}
