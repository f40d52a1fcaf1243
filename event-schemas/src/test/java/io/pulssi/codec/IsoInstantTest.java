package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {

  private static final long FIRST = -62_167_219_200_000L;
  private static final long LAST = 253_402_300_799_999L;

  @ParameterizedTest
  @CsvSource({
    "1999-10-31T08:05:00Z, 1999-10-31T08:05:00Z",
    "1999-10-31t08:05:00z, 1999-10-31T08:05:00Z",
    "1999-10-31 08:05:00Z, 1999-10-31T08:05:00Z",
    "1999-10-31T08:05:00.5Z, 1999-10-31T08:05:00.500Z",
    "1999-10-31T08:05:00.123456789Z, 1999-10-31T08:05:00.123Z",
    "1999-10-31T08:05:00+02:00, 1999-10-31T06:05:00Z",
    "1999-10-31T08:05:00.25-03:30, 1999-10-31T11:35:00.250Z",
    "1999-10-31T08:05:00-00:00, 1999-10-31T08:05:00Z",
    "1999-10-31T08:05:00+0200, 1999-10-31T06:05:00Z",
    "1999-10-31T08:05:00+02, 1999-10-31T06:05:00Z",
    "1999-10-31T08:05:00.5-0330, 1999-10-31T11:35:00.500Z",
    "1999-10-31T08:05Z, 1999-10-31T08:05:00Z",
    "1999-10-31T08:05+02, 1999-10-31T06:05:00Z",
    "'1999-10-31T08:05:00,465Z', 1999-10-31T08:05:00.465Z",
    "1999-10-31 08:05:00 +0200, 1999-10-31T06:05:00Z",
    "19991031T080500Z, 1999-10-31T08:05:00Z",
    "19991031T0805+0200, 1999-10-31T06:05:00Z",
    "1999-10-31T24:00:00Z, 1999-11-01T00:00:00Z",
    "1999-12-31T23:30:00-00:30, 2000-01-01T00:00:00Z",
    "2000-02-29T00:00:00Z, 2000-02-29T00:00:00Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
    "1998-12-31T23:59:60Z, 1999-01-01T00:00:00Z",
    "1998-12-31T15:59:60.5-08:00, 1999-01-01T00:00:00.500Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
  })
  void shouldReadAnInstant(String text, String expected) {
    assertThat(Instant.ofEpochMilli(parse(text))).isEqualTo(Instant.parse(expected));
    assertThat(IsoInstant.format(parse(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1999-10-31",
        "1999-10-31T08:05:00.Z",
        "1999-10-31T08:05:00.123",
        "1999-10-31T08:05:00Z ",
        " 1999-10-31T08:05:00Z",
        "1999-10-31T08:05:00ZZ",
        "1999-10-31T08:05:00",
        "1999-10-31T08:05",
        "19991031T080500",
        "1999-10-31T0805Z",
        "1999-10-31T08:05.5Z",
        "1999-10-31T24:00:01Z",
        "1999-10-31T24:00:00.5Z",
        "1999-10-31T08:05:00+2",
        "1999-10-31T08:05:00+020",
        "1999-10-31T08:05:00+02:0",
        "1999-10-31T08:05:00+",
        "1999-10-31T08:05:00Z[UTC]",
        "1999-10-31T08:05:00  +02:00",
        "1999-10-31T08:05:00+24:00",
        "1999-10-31T08:05:00+02:60",
        "1999-10-31T08:05:00+02:00x",
        "1999-10-31T08:05:00~02:00",
        "1999-10-31T08:60:00Z",
        "1999-10-31T08:05:61Z",
        "1999-10-31T08:05:60Z",
        "1999-13-01T00:00:00Z",
        "1999-00-01T00:00:00Z",
        "1999-01-00T00:00:00Z",
        "1999-04-31T00:00:00Z",
        "1999-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "99-10-31T08:05:00.000Z",
        "+1999-10-31T08:05:00Z",
        "-1999-10-31T08:05:00Z",
        "1999/10/31T08:05:00Z",
        "1999-10-31X08:05:00Z",
        "19 9-10-31T08:05:00Z",
        "١٩٩٩-10-31T08:05:00Z",
        "1999-10-31T08:05:00.٥Z",
        "1999-W43-7T08:05:00Z"
      })
  void shouldRefuseWhatIsNoInstant(String text) {
    assertThat(parse(text)).isEqualTo(IsoInstant.INVALID);
  }

  @ParameterizedTest
  @ValueSource(longs = {FIRST - 1, LAST + 1, Long.MIN_VALUE, Long.MAX_VALUE})
  void shouldRefuseToWriteAYearOfMoreDigits(long millis) {
    assertThatThrownBy(() -> IsoInstant.format(millis))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: an instant of years 0000 to 9999");
  }

  @Property
  void shouldAgreeWithJavaTime(
      @ForAll @LongRange(min = FIRST, max = LAST) long millis,
      @ForAll @IntRange(min = -1079, max = 1079) int offsetMinutes) {
    OffsetDateTime time =
        Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    if (time.getYear() >= 0 && time.getYear() <= 9999) {
      String text = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").format(time);

      assertThat(parse(text)).as(text).isEqualTo(millis);
    }
    assertThat(Instant.parse(IsoInstant.format(millis))).isEqualTo(Instant.ofEpochMilli(millis));
    assertThat(parse(IsoInstant.format(millis))).isEqualTo(millis);
  }

  private static long parse(String text) {
    // inside a longer array, as a parser hands it over
    return IsoInstant.parse(("ab" + text + "Z9").toCharArray(), 2, text.length());
  }
}
