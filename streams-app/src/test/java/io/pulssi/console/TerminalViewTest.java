package io.pulssi.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import io.pulssi.view.Decided;
import io.pulssi.view.OutputView;
import io.pulssi.view.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalViewTest {
  private static final int WIDTH = 80;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final OutputView view = Outputs.trouble();
  private final AtomicLong nanos = new AtomicLong();
  private final StepNames names = new StepNames(() -> Map.of("bank", Decided.bank()));

  @Test
  void shouldShowEveryStepWithItsReason() {
    terminal().draw();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """

            bank  up to 1999-10-31 12:10 +02:00
              step                          state         score  why
              Use the internet bank         ? BLIND        0.00  silent: ticket
              Everyday banking by phone     # PAGED        1.25  Callers wait 95 s where 40…
            """);
  }

  @Test
  void shouldRedrawInPlaceBelowTheWarnings() {
    TerminalView terminal = terminal();
    terminal.listen(0);
    terminal.draw();
    bytes.reset();
    Outputs.put(view, Decided.warning("w2", 1, WarningState.PAGED, Decided.TO + 600_000));
    Outputs.put(view, Outputs.status("internet-banking", StepState.NORMAL, .1, null));
    nanos.addAndGet(1_000_000_000);
    terminal.draw();
    String frame = bytes.toString(StandardCharsets.UTF_8);
    assertThat(frame).startsWith("\u001b[5F\u001b[J1999-10-31 12:15 +02:00  PAGED ");
    assertThat(frame).contains(". NORMAL").doesNotContain("BLIND");
    assertThat(Arrays.stream(frame.split("\n")).skip(1)).allMatch(line -> line.length() <= WIDTH);
  }

  @Test
  void shouldShowHowFarSomethingIsAboveTheTable() {
    TerminalView terminal = terminal();
    terminal.headline("learning: 43 %");
    terminal.draw();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("\nlearning: 43 %\n\nbank  up to");
    bytes.reset();
    terminal.headline("");
    terminal.draw();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("\u001b[7F\u001b[J\nbank  up to");
  }

  @Test
  void shouldKeepSilentAboutWhatWasBeforeLife() {
    TerminalView terminal = terminal();
    terminal.listen(Decided.TO + 600_000);
    Outputs.put(view, Decided.warning("w2", 1, WarningState.PAGED, Decided.TO + 300_000));
    terminal.draw();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("\nbank  up to");
  }

  @Test
  void shouldNotLetWhatItShowsSteerTheTerminal() {
    var trick = Decided.warning("w3", 1, WarningState.PAGED, Decided.TO + 900_000);
    trick.setBecause("\u001b[2Jgone");
    TerminalView terminal = terminal();
    terminal.listen(0);
    Outputs.put(view, trick);
    terminal.draw();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("?[2Jgone")
        .doesNotContain("\u001b");
  }

  private TerminalView terminal() {
    return new TerminalView(out, WIDTH, view, names, nanos::get);
  }
}
