package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers, also those in text. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?");

  private Numbers() {}

  /**
   * The number.
   *
   * @throws RefusedValueException if the value is none
   */
  static BigDecimal of(JsonNode value, String source, char decimalMark) {
    if (value.isNumber() && Double.isFinite(value.doubleValue())) {
      return value.decimalValue();
    }
    String text = value.isTextual() ? value.textValue().strip() : "";
    String plain = decimalMark == ',' ? text.replace(',', '.') : text;
    boolean strange = decimalMark == ',' && text.contains(".");
    if (strange || !NUMBER.matcher(plain).matches()) {
      String expected = decimalMark == ',' ? "a number, with a decimal comma" : "a number";
      throw new RefusedValueException(source, Shown.of(value), expected);
    }
    return new BigDecimal(plain);
  }

  /** As JSON, a whole number without decimals. */
  static NumericNode json(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() < 18
        ? LongNode.valueOf(plain.longValue())
        : DecimalNode.valueOf(plain);
  }
}
