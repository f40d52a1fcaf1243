package io.pulssi.reallog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarningHistoryTest {
  private static final WarningHistory TOLD =
      new WarningHistory(
          List.of(
              revision(100, WarningState.WATCH),
              revision(200, WarningState.PAGED),
              revision(300, WarningState.CLEARING),
              revision(400, WarningState.PAGED),
              revision(500, WarningState.CLEARING),
              revision(600, WarningState.CLOSED)));

  @Test
  void shouldTellWhenItBeganPagedAndClosed() {
    assertThat(TOLD.since()).isEqualTo(100);
    assertThat(TOLD.pagedAt()).hasValue(200);
    assertThat(TOLD.closedAt()).isEqualTo(600);
  }

  @Test
  void shouldBeSilentWhileClearing() {
    assertThat(TOLD.spoken(Set.of(WarningState.WATCH, WarningState.PAGED)))
        .containsExactly(new AlertSpan("phone", 100, 300), new AlertSpan("phone", 400, 500));
  }

  private static Warning revision(long at, WarningState state) {
    return Warning.newBuilder()
        .setWarningId("w")
        .setRevision(1)
        .setAt(at)
        .setJourney("bank")
        .setStep("phone")
        .setOwner("retail")
        .setPage("retail-oncall")
        .setState(state)
        .setOnset(0)
        .setScore(1)
        .setSeverity(Severity.warning)
        .setFirstLeg(List.of())
        .setProvisional(true)
        .setEvidence(List.of())
        .setBecause("")
        .build();
  }
}
