package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputViewTest {
  private final OutputView view = new OutputView();

  @Test
  void shouldKeepTheLastOfEachKeyAlone() {
    view.put(Outputs.status("a", StepState.NORMAL, 0, null));
    view.put(Outputs.status("a", StepState.WATCH, .7, "w"));
    view.put(Outputs.signal("a", "queue-wait", 40, Decided.TO));
    view.put(Outputs.signal("a", "queue-wait", 50, Decided.TO + 300_000));
    assertThat(view.statuses("bank"))
        .extracting(StepStatus::getState)
        .containsExactly(StepState.WATCH);
    assertThat(view.signals("bank"))
        .singleElement()
        .satisfies(s -> assertThat(s.getObserved()).isEqualTo(50));
    assertThat(view.dataUpTo("bank")).isEqualTo(Decided.TO + 300_000);
    assertThat(view.dataUpTo("shop")).isZero();
  }

  @Test
  void shouldForgetAStepAndItsSignalsAtItsTombstone() {
    var gone = new ArrayList<String>();
    view.listen(
        new OutputListener() {
          @Override
          public void removed(String journey, String step) {
            gone.add(journey + "/" + step);
          }
        });
    view.put(Outputs.status("a", StepState.NORMAL, 0, null));
    view.put(Outputs.signal("a", "queue-wait", 40, Decided.TO));
    view.remove("bank/a");
    view.remove("bank/never-seen");
    assertThat(view.journeys()).isEmpty();
    assertThat(view.signals("bank")).isEmpty();
    assertThat(gone).containsExactly("bank/a");
  }

  @Test
  void shouldForgetTheOldestClosedWarningFirst() {
    view.put(Decided.warning("open", 1, WarningState.PAGED, 1));
    for (int i = 0; i < OutputView.WARNINGS_MAX; i++) {
      view.put(Decided.warning("closed" + i, 1, WarningState.CLOSED, 2 + i));
    }
    List<String> kept = view.warnings().stream().map(Warning::getWarningId).toList();
    assertThat(kept)
        .hasSize(OutputView.WARNINGS_MAX)
        .contains("open", "closed1")
        .doesNotContain("closed0");
    assertThat(kept.get(0)).isEqualTo("closed999");
  }
}
