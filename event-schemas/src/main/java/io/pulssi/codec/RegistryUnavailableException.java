package io.pulssi.codec;

/** The schema registry could not be asked. Infrastructure is broken, not the event. */
public final class RegistryUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RegistryUnavailableException(String message) {
    super(message);
  }
}
