package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FetchFreshnessTest {
  private final FetchFreshness pulse = new FetchFreshness(Duration.ofSeconds(1));

  @Test
  void shouldNotHearWhatNeverAnswered() {
    assertThat(pulse.isFresh(0, seconds(1))).isFalse();
  }

  @Test
  void shouldHearWhileFetchesAreAnswered() {
    assertThat(pulse.isFresh(1, seconds(1))).isTrue();
    assertThat(pulse.isFresh(1, seconds(3))).isTrue();
    assertThat(pulse.isFresh(2, seconds(30))).isTrue();
  }

  @Test
  void shouldMissBrokersThatFellSilentUntilTheyAnswerAgain() {
    pulse.isFresh(7, seconds(1));

    assertThat(pulse.isFresh(7, seconds(8))).isFalse();
    assertThat(pulse.isFresh(8, seconds(60))).isTrue();
  }

  @Test
  void shouldWaitLongerForBrokersThatAreAskedToAnswerLater() {
    var patient = new FetchFreshness(Duration.ofSeconds(30));
    patient.isFresh(7, seconds(1));

    assertThat(patient.isFresh(7, seconds(36))).isTrue();
    assertThat(patient.isFresh(7, seconds(37))).isFalse();
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
