package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeGridTest {
  private static final long HOUR = TimeGrid.HOUR_MILLIS;

  @Test
  void shouldLeaveOutHoursWithoutData() {
    TimeGrid grid = new TimeGrid(100);

    assertThat(grid.at(10 * HOUR)).isZero();
    assertThat(grid.at(10 * HOUR + 300_000)).isZero();
    assertThat(grid.at(5_000 * HOUR)).isEqualTo(1);

    assertThat(grid.size()).isEqualTo(2);
    assertThat(grid.start(1)).isEqualTo(5_000 * HOUR);
  }

  @Test
  void shouldPlaceTimesAmongBuckets() {
    TimeGrid grid = new TimeGrid(100);
    grid.at(10 * HOUR);
    grid.at(11 * HOUR);
    grid.at(500 * HOUR);

    assertThat(grid.position(9 * HOUR)).isZero();
    assertThat(grid.position(10 * HOUR + HOUR / 2)).isCloseTo(.5, within(1e-9));
    assertThat(grid.position(300 * HOUR)).as("within the gap: at its end").isEqualTo(2);
    assertThat(grid.position(501 * HOUR)).as("after the end").isEqualTo(3);
  }

  @Test
  void shouldMergeNeighboursWhenBucketsRunOut() {
    TimeGrid grid = new TimeGrid(4);
    for (long hour : new long[] {3, 4, 5, 9}) {
      grid.at(hour * HOUR);
    }
    assertThat(grid.isFull(9 * HOUR + 1)).isFalse();
    assertThat(grid.isFull(10 * HOUR)).isTrue();

    assertThat(grid.coarsen()).containsExactly(0, 1, 1, 2);

    assertThat(grid.width()).isEqualTo(2 * HOUR);
    assertThat(grid.size()).isEqualTo(3);
    assertThat(grid.start(1)).isEqualTo(4 * HOUR);
    assertThat(grid.at(10 * HOUR)).isEqualTo(3);
  }
}
