package io.pulssi.figure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times of one time zone as a person reads them. Names of days and months are no JDK's to change.
 */
public record LocalTimes(ZoneId zone) {
  private static final Map<Long, String> DAYS =
      names(DayOfWeek.values(), DayOfWeek::getValue, DayOfWeek::name);
  private static final Map<Long, String> MONTHS =
      names(Month.values(), Month::getValue, Month::name);

  private static final DateTimeFormatter DAY_OF_MONTH =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.DAY_OF_MONTH)
          .appendLiteral(' ')
          .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendText(ChronoField.DAY_OF_WEEK, DAYS)
          .appendLiteral(' ')
          .append(DAY_OF_MONTH)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .append(DAY_OF_MONTH)
          .appendLiteral(' ')
          .appendValue(ChronoField.YEAR)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** The first three letters of each, the first of them large. */
  private static <T> Map<Long, String> names(
      T[] all, Function<T, Integer> number, Function<T, String> name) {
    return Stream.of(all)
        .collect(
            Collectors.toMap(
                each -> (long) number.apply(each),
                each ->
                    name.apply(each).charAt(0)
                        + name.apply(each).substring(1, 3).toLowerCase(Locale.ROOT)));
  }

  /** Such as {@code Sun 31 Oct 10:05}. */
  public String time(long millis) {
    return DAY.format(at(millis)) + " " + clock(millis);
  }

  /** Such as {@code 10:05}. */
  public String clock(long millis) {
    return CLOCK.format(at(millis));
  }

  /** Such as {@code 31 Oct 1999}. */
  public String date(long millis) {
    return DATE.format(at(millis));
  }

  /** Such as {@code Sun 31 Oct}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code 31 Oct}. */
  public static String dayOfMonth(LocalDate day) {
    return DAY_OF_MONTH.format(day);
  }

  /** The same instant on this zone's calendar. */
  public ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone);
  }
}
