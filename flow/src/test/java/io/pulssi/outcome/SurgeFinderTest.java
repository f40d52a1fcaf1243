package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurgeFinderTest {
  private static final long HOUR = SurgeFinder.HOUR;
  private static final long FROM = 941_328_000_000L; // 1999-10-31T00:00Z
  private static final int DAY = 24;

  @Test
  void shouldBeginWithTheHourThatMakesTheDayASurge() {
    long[] hours = usual(40 * DAY); // 24 a day: a surge from 1.15 * 24 + 4 * sqrt(41.28) = 53.3 on
    int bad = 30 * DAY;
    for (int hour = 0; hour < 6; hour++) {
      hours[bad + hour] = 7; // six more an hour: 54 after five hours
    }

    List<ComplaintSurge> surges = SurgeFinder.of("web", FROM, hours);

    assertThat(surges).singleElement().extracting(ComplaintSurge::at).isEqualTo(at(bad + 5));
  }

  @Test
  void shouldEndWithTheLastHourThatHeld() {
    long[] hours = usual(40 * DAY);
    hours[30 * DAY] = 60;

    ComplaintSurge surge = SurgeFinder.of("web", FROM, hours).get(0);

    assertThat(surge.at()).isEqualTo(at(30 * DAY + 1));
    assertThat(surge.until()).isEqualTo(at(30 * DAY + 24));
  }

  @Test
  void shouldCallARelapseWithinADayTheSameSurgeAndALaterOneAnother() {
    long[] relapse = usual(40 * DAY);
    relapse[30 * DAY] = 60;
    relapse[30 * DAY + 46] = 60;
    long[] again = usual(40 * DAY);
    again[30 * DAY] = 60;
    again[30 * DAY + 48] = 60;

    assertThat(SurgeFinder.of("web", FROM, relapse)).hasSize(1);
    assertThat(SurgeFinder.of("web", FROM, again)).hasSize(2);
  }

  @Test
  void shouldNotCountTheTestedDayAsUsual() {
    long[] hours = usual(40 * DAY);
    hours[30 * DAY] = 54 - 23;
    // 54 in the day; with the tested day among the usual ones the limit would be above 54

    assertThat(SurgeFinder.of("web", FROM, hours)).hasSize(1);
  }

  @Test
  void shouldForgetWhatWasUsualMoreThanFourWeeksAgo() {
    long[] hours = new long[70 * DAY];
    Arrays.fill(hours, 0, 30 * DAY, 20);
    Arrays.fill(hours, 60 * DAY, 60 * DAY + 6, 1);

    assertThat(SurgeFinder.of("web", FROM, hours))
        .singleElement()
        .extracting(ComplaintSurge::at)
        .isEqualTo(at(60 * DAY + 6));
  }

  @Test
  void shouldFindNoSurgeInTheFirstEightDays() {
    long[] hours = new long[12 * DAY];
    hours[7 * DAY] = 100;
    assertThat(SurgeFinder.of("web", FROM, hours))
        .singleElement()
        .extracting(ComplaintSurge::at)
        .isEqualTo(at(8 * DAY));

    long[] earlier = new long[12 * DAY];
    earlier[5 * DAY] = 100;
    assertThat(SurgeFinder.of("web", FROM, earlier)).isEmpty();
  }

  @Test
  void shouldForgetWhatWasUsualWhenTheFeedWasSilentForWeeks() {
    SurgeFinder surges = new SurgeFinder("web", FROM);
    for (int hour = 0; hour < 30 * DAY; hour++) {
      surges.add(FROM + hour * HOUR, 5);
      surges.end(at(hour + 1));
    }
    long later = at(60 * DAY);
    surges.add(later, 20);

    assertThat(surges.end(later + HOUR)).isNull();
    assertThat(surges.hasHistory()).isFalse();
  }

  @Property(tries = 60)
  void shouldFindTheSameHoweverComplaintsAreSplitWithinTheHour(
      @ForAll @Size(min = 300, max = 400) List<@IntRange(max = 9) Integer> counts) {
    SurgeFinder whole = new SurgeFinder("web", FROM);
    SurgeFinder split = new SurgeFinder("web", FROM);
    for (int hour = 0; hour < counts.size(); hour++) {
      int n = counts.get(hour) > 7 ? 30 : counts.get(hour) / 4;
      whole.add(FROM + hour * HOUR, n);
      for (int i = 0; i < n; i++) {
        split.add(FROM + hour * HOUR + (i * 7919L) % HOUR, 1);
      }
      assertThat(split.end(at(hour + 1))).isEqualTo(whole.end(at(hour + 1)));
    }
  }

  @Property(tries = 60)
  void shouldFindSurgesInOrderAndApart(
      @ForAll @Size(min = 300, max = 900) List<@IntRange(max = 9) Integer> counts) {
    long[] hours = counts.stream().mapToLong(n -> n > 8 ? 12 : n / 5).toArray();

    List<ComplaintSurge> surges = SurgeFinder.of("web", FROM, hours);

    for (int i = 0; i < surges.size(); i++) {
      assertThat(surges.get(i).until()).isGreaterThanOrEqualTo(surges.get(i).at());
      if (i > 0) {
        assertThat(surges.get(i).at() - surges.get(i - 1).until())
            .isGreaterThanOrEqualTo(24 * HOUR);
      }
    }
  }

  private static long[] usual(int length) {
    long[] hours = new long[length];
    Arrays.fill(hours, 1);
    return hours;
  }

  private static long at(int hours) {
    return FROM + hours * HOUR;
  }
}
