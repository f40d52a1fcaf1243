package io.pulssi.console;

import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.view.OutputListener;
import io.pulssi.view.OutputView;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** One plain line per change, for a pipe; a headline at most every two seconds. */
final class PipeText implements LiveText {
  private static final long HEADLINE_EVERY_NANOS = 2_000_000_000L;

  private final PrintStream out;
  private final LongSupplier nanos;
  private String shown = "";
  private long shownAt;

  PipeText(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    shownAt = nanos.getAsLong() - HEADLINE_EVERY_NANOS;
  }

  /** Prints changes of the view from an event time on. */
  void listen(OutputView view, StepNames names, long from) {
    ChangeLines lines = new ChangeLines(names, this::say);
    view.listen(
        new OutputListener() {
          @Override
          public void status(StepStatus status) {
            if (status.getAt() >= from) {
              lines.status(status);
            }
          }

          @Override
          public void warning(Warning warning) {
            if (warning.getAt() >= from) {
              lines.warning(warning);
            }
          }
        });
  }

  @Override
  public synchronized void say(String line) {
    out.println(line.replaceAll("\\p{Cntrl}", "?"));
  }

  @Override
  public synchronized void headline(String line) {
    long now = nanos.getAsLong();
    if (!line.isEmpty() && !line.equals(shown) && now - shownAt >= HEADLINE_EVERY_NANOS) {
      shown = line;
      shownAt = now;
      say(line);
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
