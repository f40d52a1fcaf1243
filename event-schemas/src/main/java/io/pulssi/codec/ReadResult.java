package io.pulssi.codec;

/** What came of reading a record's bytes: the value, or why there is none. A failure is a value. */
public sealed interface ReadResult<T> {

  /** The bytes held a {@code value}; {@code unknownFields} JSON fields were ignored. */
  record Read<T>(T value, int unknownFields) implements ReadResult<T> {}

  /** The bytes held no usable value: {@code detail} says what was given and what was expected. */
  record Unreadable<T>(DeadLetterReason reason, String detail) implements ReadResult<T> {}
}
