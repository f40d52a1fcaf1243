package io.pulssi.codec;

import org.jspecify.annotations.Nullable;

/** The schema registry could not be asked. Infrastructure is broken, not the event. */
public final class RegistryUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RegistryUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
