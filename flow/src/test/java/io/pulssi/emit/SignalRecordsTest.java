package io.pulssi.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalRecordsTest {
  private final List<Signal> signals = SignalRecords.of(Slices.scored());

  @Test
  void shouldWriteOneRecordForEverySignalWithData() {
    Signal waits = signals.get(0);
    assertThat(waits)
        .isEqualTo(
            new Signal(
                "bank",
                "phone",
                "queue-wait",
                Slices.FROM,
                Slices.TO,
                12L,
                190.0,
                "seconds",
                55.0,
                20.0,
                90.0,
                1.2,
                StepState.PAGED));
    assertThat(signals)
        .extracting(Signal::getStep, Signal::getSignal, Signal::getState)
        .containsExactly(
            tuple("phone", "queue-wait", StepState.PAGED),
            tuple("phone", "ticket-reopens", StepState.PAGED),
            tuple("phone", "queue-arrivals", StepState.PAGED),
            tuple("phone", "complaints", StepState.PAGED),
            tuple("web", "ticket-opened", StepState.LEARNING));
  }

  @Test
  void shouldGiveEachSignalTheEvidenceOfItsLine() {
    assertThat(signals).extracting(Signal::getEvidence).containsExactly(1.2, 0.0, 0.0, null, null);
  }

  @Test
  void shouldLeaveOutWhatIsNotKnown() {
    assertThat(signals.get(4).getExpected()).isNull();
    assertThat(signals.get(4).getLow()).isNull();
    assertThat(signals.get(4).getHigh()).isNull();
    assertThat(signals.get(4).getObserved()).isEqualTo(3);
  }
}
