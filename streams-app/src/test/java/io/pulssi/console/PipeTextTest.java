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
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PipeTextTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final PipeText text =
      new PipeText(new PrintStream(bytes, true, StandardCharsets.UTF_8), nanos::get);

  @Test
  void shouldShowAHeadlineOnceInTwoSecondsAndOnlyWhenItChanged() {
    text.headline("10 %");
    text.headline("11 %");
    nanos.addAndGet(2_000_000_000L);
    text.headline("10 %");
    text.headline("12 %");
    text.headline("");
    assertThat(told()).isEqualTo("10 %\n12 %\n");
  }

  @Test
  void shouldTellNoNewsFromBeforeLife() {
    OutputView view = Outputs.trouble();
    text.listen(view, new StepNames(() -> Map.of("bank", Decided.bank())), Decided.TO + 600_000);
    Outputs.put(view, Decided.warning("w2", 1, WarningState.PAGED, Decided.TO));
    Outputs.put(view, Outputs.status("internet-banking", StepState.NORMAL, .1, null));
    assertThat(told()).isEmpty();
    Outputs.put(view, Decided.warning("w3", 1, WarningState.PAGED, Decided.TO + 600_000));
    assertThat(told()).contains("PAGED").hasLineCount(1);
  }

  @Test
  void shouldNotLetWhatItTellsSteerTheTerminal() {
    text.say("\u001b[2Jgone");
    assertThat(told()).isEqualTo("?[2Jgone\n");
  }

  private String told() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
