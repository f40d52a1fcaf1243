package io.pulssi.console;

import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.view.OutputListener;
import io.pulssi.view.OutputView;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The live view of a command: on a terminal, warnings above a table that is redrawn in place;
 * elsewhere, such as in a pipe, one plain line per change.
 */
public final class TerminalView implements LiveText {
  private static final Duration REDRAW_EVERY = Duration.ofMillis(250);
  private static final String CLEAR_BELOW = "\u001b[J";
  private static final String HIDE_CURSOR_AND_WRAP = "\u001b[?25l\u001b[?7l";
  private static final String SHOW_CURSOR_AND_WRAP = "\u001b[?25h\u001b[?7h";

  private final PrintStream out;
  private final int width;
  private final OutputView view;
  private final StepTable table;
  private final WarningSentence sentence;
  private final LongSupplier nanos;
  private final EventTimeSpeed pace = new EventTimeSpeed();
  private final Queue<String> sentences = new ArrayDeque<>();
  private final ScheduledExecutorService pen =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "pulssi-terminal");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String headline = "";
  private int drawn;

  TerminalView(PrintStream out, int width, OutputView view, StepNames names, LongSupplier nanos) {
    this.out = out;
    this.width = width;
    this.view = view;
    this.table = new StepTable(view, names);
    this.sentence = new WarningSentence(names);
    this.nanos = nanos;
  }

  /**
   * Shows what the view holds from now on.
   *
   * @param out where to
   * @param width columns of the terminal; 0 when it is none
   * @param maps the journey maps in force, by id
   * @param from changes before this event time are left out, epoch milliseconds
   * @return to be closed; the last table stays on the screen
   */
  public static LiveText start(
      PrintStream out,
      int width,
      OutputView view,
      Supplier<Map<String, JourneyMap>> maps,
      long from) {
    var names = new StepNames(maps);
    if (width == 0) {
      PipeText plain = new PipeText(out, System::nanoTime);
      plain.listen(view, names, from);
      return plain;
    }
    return new TerminalView(out, width, view, names, System::nanoTime).live(from);
  }

  private TerminalView live(long from) {
    listen(from);
    out.print(HIDE_CURSOR_AND_WRAP);
    long every = REDRAW_EVERY.toMillis();
    var drawing = pen.scheduleWithFixedDelay(this::draw, 0, every, TimeUnit.MILLISECONDS);
    assert !drawing.isDone();
    return this;
  }

  void listen(long from) {
    view.listen(
        new OutputListener() {
          @Override
          public void warning(Warning warning) {
            if (warning.getAt() >= from) {
              say(sentence.of(warning));
            }
          }
        });
  }

  @Override
  public void headline(String line) {
    headline = line.replaceAll("\\p{Cntrl}", "?");
  }

  @Override
  public void say(String line) {
    synchronized (sentences) {
      sentences.add(line.replaceAll("\\p{Cntrl}", "?"));
    }
  }

  /** Removes the last table, prints new lines, and draws the table again below them. */
  synchronized void draw() {
    var frame = new StringBuilder();
    if (drawn > 0) {
      frame.append("\u001b[").append(drawn).append('F').append(CLEAR_BELOW);
    }
    synchronized (sentences) {
      sentences.forEach(
          line -> WrappedText.lines(line, width).forEach(part -> frame.append(part).append('\n')));
      sentences.clear();
    }
    List<String> lines = new ArrayList<>();
    if (!headline.isEmpty()) {
      lines.add("");
      lines.addAll(WrappedText.lines(headline, width));
    }
    lines.addAll(table.lines(width, pace.at(nanos.getAsLong(), upTo())));
    lines.forEach(line -> frame.append(line).append('\n'));
    drawn = lines.size();
    out.print(frame);
    out.flush();
  }

  private long upTo() {
    return view.journeys().stream().mapToLong(view::dataUpTo).max().orElse(0);
  }

  @Override
  public void close() {
    pen.shutdownNow();
    draw();
    out.print(SHOW_CURSOR_AND_WRAP);
    out.flush();
  }
}
