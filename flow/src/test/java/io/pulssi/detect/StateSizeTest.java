package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Source;
import io.pulssi.slice.SliceSpan;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * State is bounded, and a slice writes little of it; the figures are those of the documentation.
 */
class StateSizeTest {
  private static final int STEPS = 3;
  private static final int WEEKS = 6;

  @Test
  void shouldWriteAboutAKilobyteAStepAndSlice() {
    Chain chain = run(EnumSet.of(Source.QUEUE_WAIT, Source.TICKET, Source.SURVEY), WEEKS);
    assertThat(chain.bytesWritten() / (WEEKS * 7 * 288 * STEPS)).isLessThan(1200);
  }

  @Test
  void shouldWriteLessForAStepThatIsOnlyCalled() {
    Chain chain = run(EnumSet.of(Source.QUEUE_WAIT), WEEKS);
    assertThat(chain.bytesWritten() / (WEEKS * 7 * 288 * STEPS)).isLessThan(760);
  }

  @Test
  void shouldStopGrowingOnceEveryHourOfTheWeekWasSeen() {
    EnumSet<Source> sources = EnumSet.of(Source.QUEUE_WAIT, Source.TICKET, Source.SURVEY);
    long some = run(sources, 2).bytes() / STEPS;
    long more = run(sources, 12).bytes() / STEPS;
    assertThat(more).isLessThan(32 * 1024);
    assertThat(more - some).as("growth from 2 to 12 weeks").isLessThan(4 * 1024);
  }

  @Test
  void shouldKeepNothingOfAStepThatNeverHadData() {
    var centre = new SyntheticCentre(1, STEPS, 0, EnumSet.of(Source.QUEUE_WAIT));
    var chain = new Chain(centre.map(), 14);
    chain.judge(centre.slice(SyntheticCentre.START));
    assertThat(chain.bytes()).isZero();
  }

  private static Chain run(EnumSet<Source> sources, int weeks) {
    var centre = new SyntheticCentre(1, STEPS, 600, sources);
    var chain = new Chain(centre.map(), 14);
    for (int i = 0; i < weeks * 7 * 288; i++) {
      chain.judge(centre.slice(SyntheticCentre.START + i * SliceSpan.MILLIS));
    }
    return chain;
  }
}
