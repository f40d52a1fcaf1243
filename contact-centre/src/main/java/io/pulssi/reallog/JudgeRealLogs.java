package io.pulssi.reallog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays the samples through the flow and writes what it said of them, judged one by one, between
 * the marks of a page.
 */
public final class JudgeRealLogs {
  private JudgeRealLogs() {}

  /** Takes the folder of samples, and the page. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: JudgeRealLogs SAMPLES PAGE");
      System.exit(2);
    }
    // The flow says much while it starts and stops; here its errors are enough.
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    Path page = Path.of(arguments[1]);
    String written = Files.readString(page);
    Files.writeString(page, MarkedPage.with(written, judged(Path.of(arguments[0]))));
  }

  /**
   * The judged part of the page.
   *
   * @throws IOException if a sample cannot be read
   */
  static String judged(Path samples) throws IOException {
    Path january = samples.resolve("bank-january");
    Path october = samples.resolve("bank");
    return "### The bank, October 1999, after January was taught\n\n"
        + CallsReport.of(october, List.of(january)).whole()
        + "\n### The bank, January 1999 alone\n\n"
        + CallsReport.of(january, List.of()).whole()
        + "\n### The IT desk, March 2016\n\n"
        + TicketsReport.of(samples.resolve("it-desk")).whole();
  }
}
