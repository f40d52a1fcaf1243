package io.pulssi.codec;

/**
 * Instants as text and as epoch milliseconds. Written is RFC 3339. Read is every form of ISO 8601
 * with a calendar date, a time to the minute or second, and an offset: without one, nobody can tell
 * which instant is meant.
 *
 * <p>Read by hand: {@code java.time} costs several times the rest of the event. Fractions finer
 * than a millisecond are cut. A leap second ({@code 23:59:60Z}) is the second after it, as in
 * POSIX.
 */
final class IsoInstant {

  /** What {@link #parse} gives for text that is no instant. */
  static final long INVALID = Long.MIN_VALUE;

  static final String EXPECTED = "an instant with its offset, such as 1999-10-31T08:05:00Z";

  private static final long MILLIS_PER_DAY = 86_400_000L;
  private static final long FIRST = -62_167_219_200_000L;
  private static final long LAST = 253_402_300_799_999L;
  private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private IsoInstant() {}

  /**
   * Epoch milliseconds of the {@code length} characters from {@code start}, or {@link #INVALID}.
   */
  static long parse(char[] text, int start, int length) {
    int end = start + length;
    boolean extended = is(text, start + 4, end, '-');
    int monthAt = start + (extended ? 5 : 4);
    int dayAt = monthAt + (extended ? 3 : 2);
    int timeAt = dayAt + 2;
    if (extended && !is(text, start + 7, end, '-') || !isTimeMark(text, timeAt, end)) {
      return INVALID;
    }
    int year = digits(text, start, 4, end);
    int month = digits(text, monthAt, 2, end);
    int day = digits(text, dayAt, 2, end);
    if ((year | month | day) < 0 || !isDate(year, month, day)) {
      return INVALID;
    }
    long midnight = epochDay(year, month, day) * MILLIS_PER_DAY;
    return withTime(text, timeAt + 1, end, extended, midnight);
  }

  private static long withTime(char[] text, int at, int end, boolean extended, long midnight) {
    int colon = extended ? 1 : 0;
    int minuteAt = at + 2 + colon;
    int after = minuteAt + 2;
    int hour = digits(text, at, 2, end);
    int minute = digits(text, minuteAt, 2, end);
    if ((hour | minute) < 0 || extended && text[at + 2] != ':' || hour > 24 || minute > 59) {
      return INVALID;
    }
    boolean withSecond = extended ? is(text, after, end, ':') : after < end && isDigit(text[after]);
    int second = withSecond ? digits(text, after + colon, 2, end) : 0;
    if (second < 0 || second > 60 || hour == 24 && minute + second > 0) {
      return INVALID;
    }
    long millis = midnight + ((hour * 60L + minute) * 60L + second) * 1000L;
    return withSecond
        ? withFraction(text, after + colon + 2, end, millis, hour == 24, second == 60)
        : withOffset(text, after, end, millis, 0, false);
  }

  /** The text of an instant in UTC, milliseconds only when there are any; years 0000 to 9999. */
  static String format(long millis) {
    if (millis < FIRST || millis > LAST) {
      throw new IllegalArgumentException(millis + " (expected: an instant of years 0000 to 9999)");
    }
    long day = Math.floorDiv(millis, MILLIS_PER_DAY);
    int ofDay = (int) Math.floorMod(millis, MILLIS_PER_DAY);
    StringBuilder text = new StringBuilder(24);
    appendDate(text, day);
    append(text.append('T'), ofDay / 3_600_000, 2);
    append(text.append(':'), ofDay / 60_000 % 60, 2);
    append(text.append(':'), ofDay / 1000 % 60, 2);
    if (ofDay % 1000 != 0) {
      append(text.append('.'), ofDay % 1000, 3);
    }
    return text.append('Z').toString();
  }

  private static boolean isTimeMark(char[] text, int at, int end) {
    return is(text, at, end, 'T') || is(text, at, end, 't') || is(text, at, end, ' ');
  }

  private static boolean is(char[] text, int at, int end, char expected) {
    return at < end && text[at] == expected;
  }

  private static long withFraction(
      char[] text, int from, int end, long millis, boolean endOfDay, boolean leapSecond) {
    int at = from;
    long fraction = 0;
    if (is(text, at, end, '.') || is(text, at, end, ',')) {
      int digits = 0;
      for (at++; at < end && isDigit(text[at]); at++, digits++) {
        fraction = digits < 3 ? fraction * 10 + (text[at] - '0') : fraction;
      }
      if (digits == 0 || endOfDay && fraction > 0) {
        return INVALID;
      }
      for (; digits < 3; digits++) {
        fraction *= 10;
      }
    }
    return withOffset(text, at, end, millis, fraction, leapSecond);
  }

  private static long withOffset(
      char[] text, int from, int end, long millis, long fraction, boolean leapSecond) {
    int offsetMinutes = offsetMinutes(text, is(text, from, end, ' ') ? from + 1 : from, end);
    if (offsetMinutes == Integer.MIN_VALUE) {
      return INVALID;
    }
    long utc = millis - offsetMinutes * 60_000L;
    if (leapSecond && Math.floorMod(utc, MILLIS_PER_DAY) != 0) {
      return INVALID;
    }
    return utc + fraction;
  }

  /**
   * Minutes ahead of UTC, by {@code Z}, {@code +02}, {@code +0200} or {@code +02:00}; {@code
   * Integer.MIN_VALUE} if there is no valid offset.
   */
  private static int offsetMinutes(char[] text, int at, int end) {
    if (is(text, at, end, 'Z') || is(text, at, end, 'z')) {
      return at + 1 == end ? 0 : Integer.MIN_VALUE;
    }
    boolean behind = is(text, at, end, '-') || is(text, at, end, '\u2212');
    if (!behind && !is(text, at, end, '+')) {
      return Integer.MIN_VALUE;
    }
    int hours = digits(text, at + 1, 2, end);
    int minutesAt = is(text, at + 3, end, ':') ? at + 4 : at + 3;
    int minutes = at + 3 == end ? 0 : digits(text, minutesAt, 2, end);
    boolean whole = at + 3 == end || minutesAt + 2 == end;
    if (!whole || (hours | minutes) < 0 || hours > 23 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    int total = hours * 60 + minutes;
    return behind ? -total : total;
  }

  /**
   * The number of {@code count} digits, or -1 if one is no digit or they do not all come before the
   * end.
   */
  private static int digits(char[] text, int start, int count, int end) {
    if (start + count > end) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < start + count; i++) {
      if (!isDigit(text[i])) {
        return -1;
      }
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= DAYS_IN_MONTH[month - 1] + (leap && month == 2 ? 1 : 0);
  }

  /**
   * Days since 1970-01-01 in the proleptic Gregorian calendar, by the algorithm of H. Hinnant,
   * "chrono-compatible low-level date algorithms", {@code days_from_civil}.
   */
  private static long epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468L;
  }

  /** The inverse, {@code civil_from_days} of the same source. */
  private static void appendDate(StringBuilder text, long epochDay) {
    long z = epochDay + 719_468L;
    long era = Math.floorDiv(z, 146_097L);
    int dayOfEra = (int) (z - era * 146_097L);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    append(text, year, 4);
    append(text.append('-'), month, 2);
    append(text.append('-'), dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
  }

  private static void append(StringBuilder text, int value, int width) {
    int scale = 1;
    for (int i = 1; i < width; i++) {
      scale *= 10;
    }
    for (; scale > 0; scale /= 10) {
      text.append((char) ('0' + value / scale % 10));
    }
  }
}
