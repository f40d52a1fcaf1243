package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The unit a span of time is given in. */
enum WaitUnit {
  SECONDS("s", 1_000),
  MILLIS("ms", 1),
  MINUTES("minutes", 60_000),
  CLOCK("hh:mm:ss", 0);

  private static final Pattern CLOCK_TEXT =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2}(?:[.,]\\d{1,9})?)");

  private final String symbol;
  private final int millis;

  WaitUnit(String symbol, int millis) {
    this.symbol = symbol;
    this.millis = millis;
  }

  static Optional<WaitUnit> of(String symbol) {
    return Stream.of(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
  }

  static List<String> symbols() {
    return Stream.of(values()).map(unit -> unit.symbol).toList();
  }

  /**
   * Seconds, to the millisecond.
   *
   * @throws RefusedValueException if the value is none of this unit
   */
  BigDecimal seconds(JsonNode value, String source, char decimalMark) {
    if (this == CLOCK) {
      return clock(value, source);
    }
    return Numbers.of(value, source, decimalMark)
        .multiply(BigDecimal.valueOf(millis))
        .movePointLeft(3)
        .setScale(3, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal clock(JsonNode value, String source) {
    Matcher clock = CLOCK_TEXT.matcher(value.asText().strip());
    if (!clock.matches()) {
      throw new RefusedValueException(source, Shown.of(value), "a span as hh:mm:ss");
    }
    long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
    return new BigDecimal(clock.group(3).replace(',', '.'))
        .add(BigDecimal.valueOf(hours * 3600 + Long.parseLong(clock.group(2)) * 60))
        .setScale(3, RoundingMode.HALF_EVEN);
  }
}
