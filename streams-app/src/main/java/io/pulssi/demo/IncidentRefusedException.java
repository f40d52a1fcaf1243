package io.pulssi.demo;

/** An incident that cannot be started; the message says what was given and expected. */
public final class IncidentRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean atThisTime;

  IncidentRefusedException(String message, boolean atThisTime) {
    super(message);
    this.atThisTime = atThisTime;
  }

  /** Whether it may be possible at another time. */
  boolean isAtThisTime() {
    return atThisTime;
  }
}
