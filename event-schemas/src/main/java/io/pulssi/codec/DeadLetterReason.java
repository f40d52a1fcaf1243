package io.pulssi.codec;

import java.util.Locale;

/**
 * Why a record went to the dead-letter topic. The labels are a contract: header {@code
 * pulssi.reason}.
 */
public enum DeadLetterReason {
  /** Not JSON, not Avro, an unknown schema id, or a value of the wrong type. */
  MALFORMED,
  /** A required field is absent or null; the detail names it. */
  MISSING_FIELD,
  /** A number outside its range; the detail gives value and range. */
  OUT_OF_RANGE,
  /** An enum symbol that cannot be used as UNKNOWN. */
  UNKNOWN_SYMBOL,
  /** An event time too far ahead or absurdly old. */
  IMPLAUSIBLE_TIME,
  /** No step of any journey claims its queue, category or touchpoint. */
  UNMAPPED,
  /** A tombstone or a value without bytes. */
  EMPTY,
  /** A value over 1 MiB, or an identifier too long to be remembered. */
  TOO_LARGE;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name as it appears in headers, metrics and reports, such as {@code missing-field}. */
  public String label() {
    return label;
  }
}
