package io.pulssi.centre.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.SurveyInstrument;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyScoreTest {
  /** The highest score and the highest low one, by instrument. */
  private static final Map<SurveyInstrument, int[]> BOUNDS =
      Map.of(
          SurveyInstrument.NPS, new int[] {0, 10, 6},
          SurveyInstrument.CSAT, new int[] {1, 5, 2},
          SurveyInstrument.CES, new int[] {1, 7, 3});

  @Test
  void shouldBeLowExactlyWhereTheMoodIsBelowZero() {
    BOUNDS.forEach(
        (instrument, bounds) -> {
          for (double mood = -4; mood <= 4; mood += 0.01) {
            double score = SurveyScore.of(instrument, mood);
            assertThat(score).isBetween((double) bounds[0], (double) bounds[1]);
            assertThat(score <= bounds[2]).as(instrument + " at " + mood).isEqualTo(mood < 0);
          }
          assertThat(SurveyScore.of(instrument, -9)).isEqualTo(bounds[0]);
          assertThat(SurveyScore.of(instrument, 9)).isEqualTo(bounds[1]);
        });
  }
}
