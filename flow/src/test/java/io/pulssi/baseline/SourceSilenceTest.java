package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Source;
import org.junit.jupiter.api.Test;

class SourceSilenceTest {
  private final SourceSilence silence = new SourceSilence();

  @Test
  void shouldBeBlindOnceSilenceIsTooImprobable() {
    // (1 + .1 m)^(-10) < 10^-4 from m = 15.12 on
    silence.observe(Source.QUEUE_WAIT);
    silence.observeSilence(Source.QUEUE_WAIT, 15.1, 1);
    assertThat(silence.isBlind(Source.QUEUE_WAIT)).isFalse();
    silence.observeSilence(Source.QUEUE_WAIT, .1, 1);
    assertThat(silence.isBlind(Source.QUEUE_WAIT)).isTrue();
  }

  @Test
  void shouldWaitLongerWhereEventsComeInBursts() {
    // d = 3: m' = m ln 3 / 2 = .549 m
    silence.observeSilence(Source.TICKET, 27, 3);
    assertThat(silence.isBlind(Source.TICKET)).isFalse();
    silence.observeSilence(Source.TICKET, 1, 3);
    assertThat(silence.isBlind(Source.TICKET)).isTrue();
  }

  @Test
  void shouldNotBeBlindAfterTheFirstEvent() {
    silence.observeSilence(Source.SURVEY, 100, 1);
    silence.observe(Source.SURVEY);
    assertThat(silence.isBlind(Source.SURVEY)).isFalse();
    silence.observeSilence(Source.SURVEY, 1, 1);
    assertThat(silence.isBlind(Source.SURVEY)).isFalse();
  }
}
