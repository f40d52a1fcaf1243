package io.pulssi.reallog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaUnderCurveTest {
  private static final LocalDate DAY = LocalDate.of(1999, 10, 1);

  @Test
  void shouldBeOneWhereEverySurgeWasForeseen() {
    assertThat(area(sample("a", true, 3), sample("a", false, 1), sample("a", false, 2))).isOne();
  }

  @Test
  void shouldCountTiesHalf() {
    assertThat(area(sample("a", true, 0), sample("a", false, 0))).isEqualTo(.5);
  }

  @Test
  void shouldNotCompareStepsWithOneAnother() {
    assertThat(
            area(
                sample("a", true, 2),
                sample("a", false, 1),
                sample("b", true, 200),
                sample("b", false, 100)))
        .isOne();
  }

  @Test
  void shouldHaveAnIntervalAroundIt() {
    var samples = new ArrayList<AreaUnderCurve.Sample>();
    for (int i = 0; i < 200; i++) {
      samples.add(
          new AreaUnderCurve.Sample("a", DAY.plusDays(i % 20), i % 7 == 0, (i * 37) % 101 + i % 7));
    }

    AreaUnderCurve foresight = AreaUnderCurve.of(samples);

    assertThat(foresight.area()).isBetween(foresight.low(), foresight.high());
    assertThat(foresight.high() - foresight.low()).isBetween(.02, .5);
    assertThat(foresight).isEqualTo(AreaUnderCurve.of(samples));
  }

  private static double area(AreaUnderCurve.Sample... samples) {
    return AreaUnderCurve.of(List.of(samples)).area();
  }

  private static AreaUnderCurve.Sample sample(String step, boolean surge, double value) {
    return new AreaUnderCurve.Sample(step, DAY, surge, value);
  }
}
