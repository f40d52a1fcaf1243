package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import org.jspecify.annotations.Nullable;

/**
 * Why an event that could be read is rejected.
 *
 * @param reason the dead letter's reason
 * @param detail what was given and what was expected
 */
record ValidationError(DeadLetterReason reason, String detail) {
  /** Characters of an identifier at most. */
  static final int ID_CHARS_MAX = 512;

  static @Nullable ValidationError checkRange(String field, double value, double low, double high) {
    if (value >= low && value <= high) {
      return null;
    }
    return new ValidationError(
        DeadLetterReason.OUT_OF_RANGE,
        "%s: %s (expected: %s to %s)".formatted(field, number(value), number(low), number(high)));
  }

  /** The first error, or null if there is none. */
  static @Nullable ValidationError firstOf(@Nullable ValidationError... errors) {
    for (ValidationError error : errors) {
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  /** Identifiers are kept in state, so their length bounds what one event costs. */
  static @Nullable ValidationError checkLength(String field, @Nullable String id) {
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
