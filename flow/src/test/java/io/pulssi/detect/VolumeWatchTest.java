package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.journey.Source;
import io.pulssi.slice.StepSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VolumeWatchTest {
  @Test
  void shouldComputeTheTailOfTheNegativeBinomial() {
    // size 1 is geometric: P(X >= 3) = (mean / (1 + mean))^3
    assertThat(VolumeWatch.tail(3, 2, 1)).isCloseTo(8 / 27.0, within(1e-12));
    assertThat(VolumeWatch.tail(0, 2, 1)).isEqualTo(1);
  }

  @Test
  void shouldWatchTheThirteenthTicketWhereNextToNoneIsUsual() {
    var hours = new StepHours();
    for (int hour = 1; hour <= 4; hour++) {
      hours.add(tickets(hour, hour == 4 ? 13 : 0, .3));
    }
    assertThat(VolumeWatch.weight(recent(hours), 3)).isBetween(.6, .95);
  }

  @Test
  void shouldIgnoreChance() {
    var hours = new StepHours();
    for (int hour = 1; hour <= 4; hour++) {
      hours.add(tickets(hour, 3, 2.5));
    }
    assertThat(VolumeWatch.weight(recent(hours), 3)).isZero();
  }

  /** The hours of a step that have just been filled. */
  private static RecentDemand recent(StepHours hours) {
    var nothingNow =
        new RatedStep("step", new StepSummary(), List.of(), 0, Double.NaN, 30, 20, Set.of());
    var thresholds =
        OwnerThresholds.of(
            new SyntheticCentre(1, 1, 20, EnumSet.of(Source.TICKET)).map(),
            PriorThresholds.shipped(),
            null);
    var step =
        new StepCase(nothingNow, new StepTrace(), false, thresholds.get("owner"), false, false);
    return new RecentDemand(step, hours, 0);
  }

  private static HourSums tickets(int hour, double seen, double usual) {
    var sums = new HourSums(hour);
    sums.addContacts(ContactKind.TICKET, new SeriesResidual(1, seen, usual, 1, seen - usual));
    return sums;
  }
}
