package io.pulssi.intake;

import io.pulssi.codec.Reason;
import org.jspecify.annotations.Nullable;

/** What is wrong with an event that could be read. */
record Flaw(Reason reason, String detail) {

  static @Nullable Flaw unlessWithin(String field, double value, double low, double high) {
    if (value >= low && value <= high) {
      return null;
    }
    return new Flaw(
        Reason.OUT_OF_RANGE,
        "%s: %s (expected: %s to %s)".formatted(field, number(value), number(low), number(high)));
  }

  private static String number(double value) {
    return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
