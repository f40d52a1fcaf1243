package io.pulssi.score;

import java.io.IOException;
import java.util.List;

/** A {@code truth.json} that cannot be used; the message has a line for every problem. */
public final class InvalidTruthException extends IOException {
  private static final long serialVersionUID = 1;

  InvalidTruthException(String file, List<String> problems) {
    super(file + ": " + String.join(System.lineSeparator() + file + ": ", problems));
  }
}
