package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignalLineTest {
  @Test
  void shouldWeighSharesByTheirContacts() {
    SignalLine line = new SignalLine(SignalShape.SHARE);
    line.observe(0, 10, 1);
    line.observe(0, 30, 7);
    line.expect(0, 10, 2, 1);
    line.expect(0, 30, 6, 2);

    assertThat(line.observed(0, 1)).isCloseTo(.2, within(1e-12));
    assertThat(line.expected(0, 1)).isCloseTo(.2, within(1e-12));
    double sd = Math.sqrt(.75 * (1 + 4) + .25 * 9);
    assertThat(line.high(0, 1)).isCloseTo((8 + SignalLine.EDGE * sd) / 40, within(1e-12));
    assertThat(line.low(0, 1)).isCloseTo((8 - SignalLine.EDGE * sd) / 40, within(1e-12));
  }

  @Test
  void shouldKeepTheBandOfAWaitInSeconds() {
    SignalLine line = new SignalLine(SignalShape.WAIT);
    line.observe(0, 2, 2 * SignalShape.WAIT.scaled(30));
    line.expect(0, 2, 2 * SignalShape.WAIT.scaled(20), 2 * .5);

    assertThat(line.observed(0, 1)).isCloseTo(30, within(1e-9));
    assertThat(line.expected(0, 1)).isCloseTo(20, within(1e-9));
    assertThat(line.high(0, 1)).isBetween(21.0, 60.0);
    assertThat(line.low(0, 1)).isBetween(0.0, 19.0);
  }

  @Test
  void shouldShowNoUsualRangeForAnHourKnownInPart() {
    SignalLine line = new SignalLine(SignalShape.COUNT);
    line.observe(0, 1, 4);
    line.observe(0, 1, 5);
    line.expect(0, 1, 3, 1);

    assertThat(line.observed(0, 1)).isEqualTo(9);
    assertThat(line.expected(0, 1)).isNaN();
  }

  @Test
  void shouldShowAPointOverMoreHoursWhereAnHourHoldsTooFew() {
    SignalLine few = new SignalLine(SignalShape.SHARE);
    SignalLine many = new SignalLine(SignalShape.SHARE);
    for (int hour = 0; hour < 48; hour++) {
      few.observe(hour, 4, hour % 2);
      few.expect(hour, 4, .5, .6);
      many.observe(hour, 40, 3);
    }

    assertThat(few.window(1)).isEqualTo(6);
    assertThat(many.window(1)).isEqualTo(1);
    assertThat(few.observed(47, 6)).isCloseTo(3 / 24.0, within(1e-12));
    assertThat(few.expected(47, 6)).isCloseTo(.125, within(1e-12));
    assertThat(few.high(47, 6) - .125)
        .as("six hours scatter less than one")
        .isLessThan(few.high(47, 1) - .125);
  }

  @Test
  void shouldGiveTheSameForMergedBucketsAsForOneBucket() {
    SignalLine merged = new SignalLine(SignalShape.SHARE);
    SignalLine whole = new SignalLine(SignalShape.SHARE);
    for (int slice = 0; slice < 6; slice++) {
      merged.observe(slice / 2, 10 + slice, slice);
      merged.expect(slice / 2, 10 + slice, 2, .5);
      whole.observe(slice / 4, 10 + slice, slice);
      whole.expect(slice / 4, 10 + slice, 2, .5);
    }

    merged.fold(new int[] {0, 0, 1});

    for (int bucket = 0; bucket < 2; bucket++) {
      assertThat(merged.observed(bucket, 1)).isEqualTo(whole.observed(bucket, 1));
      assertThat(merged.high(bucket, 1)).isEqualTo(whole.high(bucket, 1));
    }
    assertThat(merged.observed(2, 1)).isNaN();
  }
}
