package io.pulssi.codec;

/** Carries a failure out of a half-read value to {@link EventReader}, which makes it a value. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final DeadLetterReason reason;

  /** No stack trace: bad records may come by the million. */
  UnreadableException(DeadLetterReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  DeadLetterReason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
