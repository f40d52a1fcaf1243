package io.pulssi.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How wide the terminal is. */
public final class TerminalWidth {
  private static final int USUAL = 80;

  private TerminalWidth() {}

  /** Columns of the terminal standard output goes to; 0 when it goes elsewhere. */
  public static int ask() {
    return System.console() == null ? 0 : columns();
  }

  /** {@code stty} answers "rows columns" for the terminal it reads from. */
  private static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      if (stty.waitFor(1, TimeUnit.SECONDS) && said.matches("[0-9]+ [1-9][0-9]*")) {
        return Integer.parseInt(said.substring(said.indexOf(' ') + 1));
      }
    } catch (IOException e) {
      return USUAL; // no stty here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return USUAL;
  }
}
