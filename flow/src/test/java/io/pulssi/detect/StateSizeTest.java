package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Source;
import io.pulssi.slice.SliceSpan;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * State is bounded, and a slice writes little of it; the figures are those of the documentation.
 */
class StateSizeTest {
  private static final int STEPS = 3;
  private static final int WEEKS = 6;
  private static final int SLICES_A_WEEK = 7 * 288;

  /** Weeks of steps with events of every kind, from the first slice on. */
  private static long writtenInSixWeeks;

  private static long keptAfterTwoWeeks;
  private static long keptAfterTwelveWeeks;

  @BeforeAll
  static void play() {
    var played = new Played(EnumSet.of(Source.QUEUE_WAIT, Source.TICKET, Source.SURVEY));
    keptAfterTwoWeeks = played.until(2).bytes() / STEPS;
    writtenInSixWeeks = played.until(WEEKS).bytesWritten();
    keptAfterTwelveWeeks = played.until(12).bytes() / STEPS;
  }

  @Test
  void shouldWriteAboutAKilobyteAStepAndSlice() {
    assertThat(writtenInSixWeeks / (WEEKS * SLICES_A_WEEK * STEPS)).isLessThan(1200);
  }

  @Test
  void shouldWriteLessForAStepThatIsOnlyCalled() {
    Chain chain = new Played(EnumSet.of(Source.QUEUE_WAIT)).until(WEEKS);
    assertThat(chain.bytesWritten() / (WEEKS * SLICES_A_WEEK * STEPS)).isLessThan(760);
  }

  @Test
  void shouldStopGrowingOnceEveryHourOfTheWeekWasSeen() {
    assertThat(keptAfterTwelveWeeks).isLessThan(32 * 1024);
    assertThat(keptAfterTwelveWeeks - keptAfterTwoWeeks)
        .as("growth from 2 to 12 weeks")
        .isLessThan(4 * 1024);
  }

  @Test
  void shouldKeepNothingOfAStepThatNeverHadData() {
    var centre = new SyntheticCentre(1, STEPS, 0, EnumSet.of(Source.QUEUE_WAIT));
    var chain = new Chain(centre.map(), 14);
    chain.judge(centre.slice(SyntheticCentre.START));
    assertThat(chain.bytes()).isZero();
  }

  /** A centre simulated week by week. */
  private static final class Played {
    private final SyntheticCentre centre;
    private final Chain chain;
    private int slices;

    Played(EnumSet<Source> sources) {
      centre = new SyntheticCentre(1, STEPS, 600, sources);
      chain = new Chain(centre.map(), 14);
    }

    /** Bytes of state after so many weeks. */
    Chain until(int weeks) {
      for (; slices < weeks * SLICES_A_WEEK; slices++) {
        chain.judge(centre.slice(SyntheticCentre.START + slices * SliceSpan.MILLIS));
      }
      return chain;
    }
  }
}
