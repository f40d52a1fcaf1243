package io.pulssi.journey;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * The days of the week on which a country rests: Saturday and Sunday, but Friday and Saturday, or
 * Thursday and Friday, in the zones listed here.
 *
 * <p>The lists follow the week data of the Unicode CLDR (weekendStart, weekendEnd), with
 * Bangladesh, Djibouti, the Maldives and Palestine added, whose offices rest on Friday and
 * Saturday, and with Iran counted with Afghanistan. It is today's weekend, applied to all years.
 *
 * @param days two days
 */
public record Weekend(Set<DayOfWeek> days) {
  private static final Weekend THURSDAY_FRIDAY = new Weekend(Set.of(THURSDAY, FRIDAY));
  private static final Weekend FRIDAY_SATURDAY = new Weekend(Set.of(FRIDAY, SATURDAY));
  private static final Weekend SATURDAY_SUNDAY = new Weekend(Set.of(SATURDAY, SUNDAY));

  private static final Set<String> THURSDAY_FRIDAY_ZONES =
      Set.of("Asia/Kabul", "Asia/Tehran", "Iran");

  private static final Set<String> FRIDAY_SATURDAY_ZONES =
      Set.of(
          "Africa/Algiers",
          "Africa/Cairo",
          "Africa/Djibouti",
          "Africa/Khartoum",
          "Africa/Tripoli",
          "Asia/Aden",
          "Asia/Amman",
          "Asia/Baghdad",
          "Asia/Bahrain",
          "Asia/Dacca",
          "Asia/Damascus",
          "Asia/Dhaka",
          "Asia/Gaza",
          "Asia/Hebron",
          "Asia/Jerusalem",
          "Asia/Kuwait",
          "Asia/Muscat",
          "Asia/Qatar",
          "Asia/Riyadh",
          "Asia/Tel_Aviv",
          "Egypt",
          "Indian/Maldives",
          "Israel",
          "Libya");

  /** The weekend of the country of a time zone. */
  public static Weekend of(ZoneId zone) {
    if (FRIDAY_SATURDAY_ZONES.contains(zone.getId())) {
      return FRIDAY_SATURDAY;
    }
    return THURSDAY_FRIDAY_ZONES.contains(zone.getId()) ? THURSDAY_FRIDAY : SATURDAY_SUNDAY;
  }

  /** The zones with another weekend than Saturday and Sunday. */
  static Set<String> listedZones() {
    Set<String> zones = new HashSet<>(FRIDAY_SATURDAY_ZONES);
    zones.addAll(THURSDAY_FRIDAY_ZONES);
    return zones;
  }

  /** Whether a day of the week belongs to the weekend. */
  public boolean includes(DayOfWeek day) {
    return days.contains(day);
  }
}
