package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import org.jspecify.annotations.Nullable;

/** What is wrong with an event that could be read. */
record ValidationError(DeadLetterReason reason, String detail) {
  /** The longest identifier taken. */
  static final int ID_CHARS_MAX = 512;

  static @Nullable ValidationError unlessWithin(
      String field, double value, double low, double high) {
    if (value >= low && value <= high) {
      return null;
    }
    return new ValidationError(
        DeadLetterReason.OUT_OF_RANGE,
        "%s: %s (expected: %s to %s)".formatted(field, number(value), number(low), number(high)));
  }

  /** The first of them, if any. */
  static @Nullable ValidationError firstOf(@Nullable ValidationError... flaws) {
    for (ValidationError flaw : flaws) {
      if (flaw != null) {
        return flaw;
      }
    }
    return null;
  }

  /** An identifier is remembered, so its length bounds what one event can cost. */
  static @Nullable ValidationError unlessShort(String field, @Nullable String id) {
    if (id == null || id.length() <= ID_CHARS_MAX) {
      return null;
    }
    return new ValidationError(
        DeadLetterReason.TOO_LARGE,
        "%s: %d characters (expected: at most %d)".formatted(field, id.length(), ID_CHARS_MAX));
  }

  private static String number(double value) {
    return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
