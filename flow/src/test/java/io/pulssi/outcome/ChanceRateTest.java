package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChanceRateTest {
  private static final long FROM = 941_371_200_000L;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long TO = FROM + 100 * DAY;

  private final SurgeMatching matching = new SurgeMatching(Maps.bank());

  @Test
  void shouldBeTheShareOfTimeInWhichAPageWouldBeRight() {
    // ahead of its one surge for 5 of the 90 days that shifts reach: 40 d to 130 d after its place
    List<ComplaintSurge> surges = List.of(surge("web", 60));
    double chance = ChanceRate.precision(List.of(page("web", 20)), surges, matching, FROM, TO);

    assertThat(chance).isCloseTo(5.0 / 90, within(0.01));
  }

  @Test
  void shouldLeaveOutShiftsCloseToThePageItself() {
    List<ComplaintSurge> surges = List.of(surge("web", 52));
    double chance = ChanceRate.precision(List.of(page("web", 50)), surges, matching, FROM, TO);

    assertThat(chance).isZero();
  }

  @Test
  void shouldBeZeroWithoutSurgesAndUnknownWithoutPages() {
    assertThat(ChanceRate.precision(List.of(page("web", 20)), List.of(), matching, FROM, TO))
        .isZero();
    assertThat(ChanceRate.precision(List.of(), List.of(surge("web", 9)), matching, FROM, TO))
        .isNaN();
  }

  @Test
  void shouldRefuseAnEmptySpan() {
    assertThatThrownBy(() -> ChanceRate.precision(List.of(), List.of(), matching, 5, 5))
        .hasMessage("to: 5 (expected: after 5)");
  }

  @Property(tries = 60)
  void shouldBeAShareAndNotFallWithMoreSurges(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 99) Integer> pageDays,
      @ForAll @Size(max = 6) List<@IntRange(max = 99) Integer> surgeDays) {
    List<StepPage> pages = pageDays.stream().map(day -> page("phone", day)).toList();
    List<ComplaintSurge> surges =
        new ArrayList<>(surgeDays.stream().map(day -> surge("web", day)).toList());
    double some = ChanceRate.precision(pages, surges, matching, FROM, TO);
    surges.add(surge("phone", 33));
    double more = ChanceRate.precision(pages, surges, matching, FROM, TO);

    assertThat(some).isBetween(0.0, 1.0);
    assertThat(more).isBetween(some, 1.0);
  }

  private static StepPage page(String step, int day) {
    return new StepPage(step, FROM + day * DAY);
  }

  private static ComplaintSurge surge(String step, int day) {
    return new ComplaintSurge(step, FROM + day * DAY, FROM + day * DAY);
  }
}
