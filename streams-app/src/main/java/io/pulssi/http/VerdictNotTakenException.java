package io.pulssi.http;

import org.apache.kafka.common.errors.AuthorizationException;

/** A verdict could not be saved; it may be sent again. */
public final class VerdictNotTakenException extends Exception {
  private static final long serialVersionUID = 1L;

  public VerdictNotTakenException(Throwable cause) {
    super(cause);
  }

  /** Whether the broker refused it. */
  boolean isRefused() {
    return getCause() instanceof AuthorizationException
        || (getCause() != null && getCause().getCause() instanceof AuthorizationException);
  }
}
