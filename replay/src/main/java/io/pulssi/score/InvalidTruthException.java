package io.pulssi.score;

import java.io.IOException;
import java.util.List;

/** {@code truth.json} cannot be used. The message has a line for every problem. */
public final class InvalidTruthException extends IOException {
  private static final long serialVersionUID = 1;

  InvalidTruthException(String file, List<String> problems) {
    super(file + ": " + String.join(System.lineSeparator() + file + ": ", problems));
  }
}
