package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static io.pulssi.cause.RecentContacts.hours;
import static io.pulssi.cause.RecentContacts.twoDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values are those of the formula in {@link RiseScan}, worked out apart from the code. */
class RiseScanTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final long HOUR = SliceSpan.HOUR_MILLIS;

  @Test
  void shouldFindTheThreeHoursInWhichContactsTrebled() {
    ContactRise rise = alone(RecentContacts.of(10, twoDays(10, 30, 30, 30)));
    // ln(91 / 31) / sqrt(1.1 / 31 + .15²)
    assertThat(rise.z()).isCloseTo(4.472090711021829, EXACT);
    assertThat(rise.onset()).isEqualTo(NOW - 3 * HOUR);
    assertThat(rise.ratio()).isCloseTo(91.0 / 31, EXACT);
    assertThat(rise.excess()).isCloseTo(60, EXACT);
    assertThat(rise.perHour()).isCloseTo(20, EXACT);
    assertThat(rise.at()).isEqualTo(NOW);
  }

  @Test
  void shouldAllowForLessOfADaysLevelInLongerWindows() {
    // seven hours: ln(131 / 71) / sqrt(1.1 / 71 + .12²)
    assertThat(alone(RecentContacts.of(10, twoDays(10, hours(6, 20)))).z())
        .isCloseTo(3.5426970767922987, EXACT);
    // ln(241 / 121) / sqrt(1.1 / 121 + .12²)
    assertThat(alone(RecentContacts.of(10, twoDays(10, hours(12, 20)))).z())
        .isCloseTo(4.495451703914993, EXACT);
    // ln(601 / 301) / sqrt(1.1 / 301 + .1²)
    assertThat(alone(RecentContacts.of(10, twoDays(10, hours(30, 20)))).z())
        .isCloseTo(5.917590290406246, EXACT);
  }

  @Test
  void shouldDateTheOnsetWhereARiseIsLikeliestToHaveBegun() {
    ContactRise rise =
        alone(RecentContacts.of(1000, twoDays(1000, 1400, 1400, 1400, 1400, 1600, 1600)));
    // strongest over two hours, ln(3201 / 2001) / sqrt(1.1 / 2001 + .15²), but it began before
    assertThat(rise.z()).isCloseTo(3.09453299308754, EXACT);
    assertThat(rise.onset()).isEqualTo(NOW - 6 * HOUR);
    assertThat(rise.ratio()).isCloseTo(8801.0 / 6001, EXACT);
    assertThat(rise.excess()).isCloseTo(2800, EXACT);
  }

  @Test
  void shouldLeaveATenthAboveUsualToTheDayWhenItDatesTheOnset() {
    ContactRise rise = alone(RecentContacts.of(100, twoDays(112, 150, 150, 150)));
    assertThat(rise.onset()).isEqualTo(NOW - 3 * HOUR);
    assertThat(rise.excess()).isCloseTo(150, EXACT);
  }

  @Test
  void shouldDateARiseWithinADaysLevelByItsStrongestWindow() {
    ContactRise rise = alone(RecentContacts.of(10, twoDays(11)));
    assertThat(rise.z()).isCloseTo(0.8581356482611853, EXACT);
    assertThat(rise.onset()).isEqualTo(NOW - 48 * HOUR);
  }

  @Test
  void shouldLookNoFurtherBackThanThereAreHours() {
    ContactRise rise = alone(RecentContacts.of(10, 30, 30));
    // ln(61 / 21) / sqrt(1.1 / 21 + .15²)
    assertThat(rise.z()).isCloseTo(3.896858843331326, EXACT);
    assertThat(rise.onset()).isEqualTo(NOW - 2 * HOUR);
    assertThat(alone(new HourlyContacts())).isEqualTo(ContactRise.NONE);
  }

  @Test
  void shouldSayNothingWhenContactsFellOrAreUsual() {
    assertThat(alone(RecentContacts.of(10, twoDays(10)))).isEqualTo(ContactRise.NONE);
    assertThat(alone(RecentContacts.of(10, twoDays(10, 9)))).isEqualTo(ContactRise.NONE);
    assertThat(alone(RecentContacts.of(10, twoDays(10, 0, 0, 0)))).isEqualTo(ContactRise.NONE);
  }

  @Test
  void shouldTakeOffWhatSixStepsHaveInCommon() {
    HourlyContacts trebled = RecentContacts.of(10, twoDays(15, 45, 45, 45));
    ContactRise rise = among(trebled, Collections.nCopies(6, busy(15)));
    // against 15 an hour: ln(136 / 46) / sqrt(1.1 / 46 + .15²)
    assertThat(rise.z()).isCloseTo(5.031699107477746, EXACT);
    assertThat(rise.ratio()).isCloseTo(136.0 / 46, EXACT);
    assertThat(among(busy(15), Collections.nCopies(5, busy(15)))).isEqualTo(ContactRise.NONE);
  }

  @Test
  void shouldTakeTheMedianOfTheStepsForWhatTheyHaveInCommon() {
    // of five alike and the one: the median stays theirs; of four and two higher ones, between
    List<HourlyContacts> four = Collections.nCopies(4, busy(15));
    List<HourlyContacts> two = Collections.nCopies(2, busy(30));
    assertThat(scan(four, two).of(busy(15))).isEqualTo(ContactRise.NONE);
    List<HourlyContacts> three = Collections.nCopies(3, busy(15));
    List<HourlyContacts> half = Collections.nCopies(3, busy(30));
    // median of ln: usual times sqrt(1.5 · 3), so 48 hours of 30 against 21.2132
    assertThat(scan(three, half).of(busy(30)).ratio()).isCloseTo(1441 / 1019.233764, within(1e-6));
  }

  @Test
  void shouldNotTakeFewerThanSixStepsForAll() {
    List<HourlyContacts> five = Collections.nCopies(5, busy(15));
    assertThat(scan(five).of(busy(15)).z()).isGreaterThan(ContactRise.NOTABLE);
  }

  @Test
  void shouldNotAskStepsWithHardlyAnyContactsForWhatIsCommon() {
    List<HourlyContacts> six = Collections.nCopies(6, RecentContacts.of(4, hours(3, 8)));
    // 8 usual contacts in two hours are too few: ln(17 / 9) / sqrt(1.1 / 9 + .15²)
    assertThat(scan(six).of(six.get(0)).z()).isCloseTo(1.671790425419106, EXACT);
    assertThat(scan(six).of(six.get(0)).onset()).isEqualTo(NOW - 2 * HOUR);
  }

  @Test
  void shouldNotAskStepsWithTooShortAHistoryForWhatIsCommon() {
    List<HourlyContacts> five = Collections.nCopies(5, busy(15));
    List<HourlyContacts> young = List.of(RecentContacts.of(10, 15, 15));
    // with the young one there are six over one hour and over two, but not over 48
    assertThat(scan(five, young).of(busy(15)).z()).isEqualTo(scan(five).of(busy(15)).z());
    assertThat(scan(five, young).of(young.get(0))).isEqualTo(ContactRise.NONE);
  }

  @Property(tries = 300)
  void shouldFindSomethingExactlyWhenAWindowRose(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 60) Integer> seen) {
    ContactRise rise = alone(RecentContacts.of(20, numbers(seen)));
    assertThat(rise.z() > 0).isEqualTo(anyWindowRose(seen));
    if (rise.z() > 0) {
      long hours = (NOW - rise.onset()) / HOUR;
      assertThat(rise.onset()).isEqualTo(NOW - hours * HOUR);
      assertThat(hours).isBetween(1L, (long) Math.min(48, seen.size()));
      assertThat(rise.ratio()).isGreaterThan(1);
      assertThat(rise.excess()).isPositive();
    }
  }

  @Property(tries = 300)
  void shouldNeverSeeLessWhenTheLastHourHasMore(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 60) Integer> seen,
      @ForAll @IntRange(min = 1, max = 40) int more) {
    double[] before = numbers(seen);
    double[] after = before.clone();
    after[after.length - 1] += more;
    assertThat(alone(RecentContacts.of(20, after)).z())
        .isGreaterThanOrEqualTo(alone(RecentContacts.of(20, before)).z());
  }

  private static boolean anyWindowRose(List<Integer> seen) {
    int sum = 0;
    for (int hours = 1; hours <= Math.min(48, seen.size()); hours++) {
      sum += seen.get(seen.size() - hours);
      if (sum > 20 * hours) {
        return true;
      }
    }
    return false;
  }

  private static double[] numbers(List<Integer> values) {
    return values.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  /** Two days of so many an hour against a usual 10. */
  private static HourlyContacts busy(double seen) {
    return RecentContacts.of(10, twoDays(seen));
  }

  private static ContactRise alone(HourlyContacts contacts) {
    return scan(List.of(contacts)).of(contacts);
  }

  private static ContactRise among(HourlyContacts contacts, Collection<HourlyContacts> others) {
    return scan(List.of(contacts), others).of(contacts);
  }

  @SafeVarargs
  private static RiseScan scan(Collection<HourlyContacts>... steps) {
    List<HourlyContacts> all = new ArrayList<>();
    for (Collection<HourlyContacts> each : steps) {
      all.addAll(each);
    }
    return new RiseScan(all, NOW);
  }
}
