package io.pulssi.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The width of the terminal, by two commands that every Unix has. */
public final class TerminalWidth {
  private static final int USUAL = 80;
  private static final File TERMINAL = new File("/dev/tty");

  private TerminalWidth() {}

  /** Columns of the terminal that standard output goes to; 0 when it goes elsewhere. */
  public static int ask() {
    try {
      return standardOutputIsTerminal() ? columns() : 0;
    } catch (IOException e) {
      return 0; // not a Unix: plain lines suit everywhere
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static boolean standardOutputIsTerminal() throws IOException, InterruptedException {
    Process test =
        new ProcessBuilder("test", "-t", "1")
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
  }

  /** {@code stty} answers "rows columns" for the terminal it reads from. */
  private static int columns() throws IOException {
    Process stty =
        new ProcessBuilder("stty", "size")
            .redirectInput(TERMINAL)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said =
        new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return said.matches("[0-9]+ [1-9][0-9]*")
        ? Integer.parseInt(said.substring(said.indexOf(' ') + 1))
        : USUAL;
  }
}
