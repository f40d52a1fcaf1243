package io.pulssi.command;

import java.io.IOException;

/** No broker answers, or access is denied; the message says where and why. */
public final class UnreachableException extends IOException {
  private static final long serialVersionUID = 1;

  UnreachableException(String message) {
    super(message);
  }
}
