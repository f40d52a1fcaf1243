package io.pulssi.http;

import org.apache.kafka.common.errors.AuthorizationException;

/** An owner's word could not be written down; it may be said again. */
public final class VerdictNotTakenException extends Exception {
  private static final long serialVersionUID = 1L;

  public VerdictNotTakenException(Throwable cause) {
    super(cause);
  }

  /** Whether the broker answered, and said no. */
  boolean isRefused() {
    return getCause() instanceof AuthorizationException
        || (getCause() != null && getCause().getCause() instanceof AuthorizationException);
  }
}
