package io.pulssi.runtime;

/** An owner's word could not be written down; it may be said again. */
public final class VerdictNotTakenException extends Exception {
  private static final long serialVersionUID = 1L;

  VerdictNotTakenException(Throwable cause) {
    super(cause);
  }
}
