package io.pulssi.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoringBasisCollectorTest {
  private static final int DAYS = 40;

  @Test
  void shouldFindASurgeOfComplaintsAndTheVolumeOfItsStep() {
    ScoringBasis ground = surveyed();

    assertThat(ground.from()).isEqualTo(Grounds.FROM);
    assertThat(ground.to()).isEqualTo(Grounds.at(DAYS, 0));
    assertThat(ground.contactsPerDay()).containsEntry("web", 48.0);
    assertThat(ground.surges()).extracting(ComplaintSurge::step).containsOnly("web");
    assertThat(ground.surges().get(0).at()).isBetween(Grounds.at(30, 0), Grounds.at(30, 24));
  }

  /** Two contacts an hour; two complaints a day, and on day 30 one an hour. */
  private static ScoringBasis surveyed() {
    ScoringBasisCollector survey = new ScoringBasisCollector(Grounds.bank());
    for (long from = Grounds.FROM; from < Grounds.at(DAYS, 0); from += SliceSpan.MILLIS) {
      long hour = (from - Grounds.FROM) / 3_600_000;
      TreeMap<String, StepSummary> steps = new TreeMap<>();
      if (from % 3_600_000 == 0) {
        boolean complains = hour / 24 == 30 || hour % 12 == 0;
        steps.put(
            "web",
            new StepSummary()
                .add(SignalMeasure.QUEUE_ARRIVALS, 2)
                .add(SignalMeasure.COMPLAINTS, complains ? 1 : 0));
      }
      survey.see(ClosedSlice.starting("bank", from, steps));
    }
    return survey.ground();
  }
}
