package io.pulssi.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import io.pulssi.view.Decided;
import io.pulssi.view.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeLinesTest {
  private final List<String> lines = new ArrayList<>();
  private final ChangeLines plain =
      new ChangeLines(new StepNames(() -> Map.of("bank", Decided.bank())), lines::add);

  @Test
  void shouldSayOneLineForEachChangeOfState() {
    plain.status(Outputs.status("everyday-banking", StepState.NORMAL, 0, null));
    plain.status(Outputs.status("everyday-banking", StepState.NORMAL, .2, null));
    plain.status(Outputs.status("everyday-banking", StepState.PAGED, 1.25, "w1"));
    assertThat(lines)
        .containsExactly(
            "1999-10-31 12:05 +02:00  step      Everyday banking by phone is NORMAL (score 0.00)",
            "1999-10-31 12:05 +02:00  step      Everyday banking by phone: NORMAL to PAGED (score"
                + " 1.25)");
  }

  @Test
  void shouldSayEveryWarningWithItsSentence() {
    plain.warning(Decided.warning("w1", 1, WarningState.PAGED, Decided.TO));
    assertThat(lines)
        .containsExactly(
            "1999-10-31 12:05 +02:00  PAGED     Everyday banking by phone (warning, score 1.25, page"
                + " digital-oncall): Callers wait 95 s where 40 s is usual. Began at: Use the"
                + " internet bank 70 %, Everyday banking by phone 30 %.");
  }

  @Test
  void shouldUseIdsAndUtcForAJourneyNoMapKnows() {
    var unmapped = new ChangeLines(new StepNames(Map::of), lines::add);
    unmapped.status(Outputs.status("everyday-banking", StepState.BLIND, 0, null));
    assertThat(lines)
        .containsExactly(
            "1999-10-31 10:05 +00:00  step      everyday-banking is BLIND (score 0.00)");
  }
}
