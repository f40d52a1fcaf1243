package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeasonalMeanTest {
  private static final BaselineSeries WAIT = BaselineSeries.PHONE_WAIT;

  private final SeasonalCell hour = new SeasonalCell();
  private final SeasonalCell weekend = new SeasonalCell();
  private final SeasonalCell all = new SeasonalCell();

  @Test
  void shouldShrinkTheHourToHoursLikeItAndThoseToAll() {
    hour.add(WAIT, 10, 30, 1);
    weekend.add(WAIT, 50, 100, 1);
    all.add(WAIT, 1000, 1000, 1);

    // m_h = (100 + 25 * 1) / (50 + 25) = 5/3, m = (30 + 25 * 5/3) / (10 + 25)
    assertThat(usual(1).mean(WAIT)).isCloseTo((30 + 25 * 5 / 3.0) / 35, within(1e-6));
  }

  @Test
  void shouldDecayOnceAWeekWithDataHoweverManyWeeksHadNone() {
    usual(1).learn(WAIT, 100, 200);
    usual(1).learn(WAIT, 100, 200);
    usual(40).learn(WAIT, 10, 20);

    assertThat(hour.weight(WAIT)).isCloseTo(.87 * 200 + 10, within(1e-4));
    assertThat(hour.sum(WAIT)).isCloseTo(.87 * 400 + 20, within(1e-4));
  }

  @Test
  void shouldHaveNoExpectationWithoutEnoughData() {
    usual(1).learn(WAIT, 24, 24);
    assertThat(usual(1).isKnown(WAIT)).isFalse();
    usual(1).learn(WAIT, 1, 1);
    assertThat(usual(1).isKnown(WAIT)).isTrue();
  }

  @Test
  void shouldUseTheOwnMeanAfterHalfAnHourOfData() {
    BaselineSeries count = BaselineSeries.PHONE_CONTACTS;
    all.add(count, 100, 500, 1);
    usual(1).learn(count, 5, 0);
    assertThat(usual(1).ownMean(count)).isPositive();
    usual(1).learn(count, 1, 0);
    assertThat(usual(1).ownMean(count)).isZero();
  }

  @Test
  void shouldNotExpectABurstOfOneHourAgain() {
    BaselineSeries count = BaselineSeries.TICKET_EVENTS;
    all.add(count, 1000, 200, 1);
    hour.add(count, 12, 120, 1);
    weekend.add(count, 60, 120, 1);
    assertThat(usual(1).ownMean(count)).isCloseTo(10, within(1e-6));
    assertThat(usual(1).expectedMin(count)).isCloseTo(2, within(1e-6));
  }

  private SeasonalMean usual(int week) {
    return new SeasonalMean(hour, weekend, all, week);
  }
}
