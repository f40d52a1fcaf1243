package io.pulssi.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
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

  @Test
  void shouldKeepTwoDaysOfPointsOfASignal() {
    for (int slice = 0; slice < 1_000; slice++) {
      view.put(Outputs.signal("a", "queue-wait", slice, Decided.TO + slice * 300_000L));
    }
    List<SignalPoint> points = view.history("bank", "a", 0).get(0).points();
    assertThat(points).hasSize(PointRing.POINTS_MAX).isSortedAccordingTo(byTime());
    assertThat(points.get(0).observed()).isEqualTo(424);
    assertThat(points.get(575).observed()).isEqualTo(999);

    view.put(Outputs.signal("a", "queue-wait", 7, Decided.TO + 999 * 300_000L));
    view.put(Outputs.signal("a", "queue-wait", 8, Decided.TO));
    points = view.history("bank", "a", 0).get(0).points();
    assertThat(points).as("read again: the same slice once, nothing older").hasSize(576);
    assertThat(points.get(575).observed()).isEqualTo(7);

    view.put(Outputs.signal("a", "queue-wait", 9, Decided.TO + 2_000 * 300_000L));
    assertThat(view.history("bank", "a", 0).get(0).points()).hasSize(1);
    assertThat(view.points()).isEqualTo(1);
    view.remove("bank/a");
    assertThat(view.points()).isZero();
  }

  private static Comparator<SignalPoint> byTime() {
    return Comparator.comparingInt(SignalPoint::toSeconds);
  }

  /** Twelve signals each; prints what it weighs, which is in the documentation. */
  @Test
  void shouldStayWithinItsBoundsWithTenThousandSteps() {
    var large = new LargeJourney(10_000);
    long before = usedBytes();
    for (int slice = 0; slice < 12; slice++) {
      large.slice(view, slice);
    }
    long bytes = usedBytes() - before;
    assertThat(view.signals("bank")).hasSize(120_000);
    assertThat(view.points()).isBetween(OutputView.POINTS_MAX / 2, OutputView.POINTS_MAX);
    List<SignalPoint> points = view.history("bank", "step-9999", 0).get(0).points();
    assertThat(points.get(points.size() - 1).toSeconds())
        .as("the oldest go first")
        .isEqualTo((int) (LargeJourney.at(11) / 1_000));
    System.out.printf(
        "10,000 steps, 120,000 signals, %,d points: %,d MB%n", view.points(), bytes / 1_000_000);
    assertThat(bytes).as("statuses, signals and points").isLessThan(200_000_000);
  }

  @Test
  void shouldLeaveOutSignalsBeyondTheBoundAndKeepTheOthers() {
    for (int i = 0; i < OutputView.SIGNALS_MAX + 10; i++) {
      view.put(Outputs.signal("step-" + i, "queue-wait", i, Decided.TO));
    }
    view.put(Outputs.signal("step-0", "queue-wait", 5, Decided.TO + 300_000));
    assertThat(view.signals("bank")).hasSize(OutputView.SIGNALS_MAX);
    assertThat(view.history("bank", "step-0", 0).get(0).points()).hasSize(2);
  }

  @Test
  void shouldBeginAWarningAnewWhenItIsReadAgain() {
    for (int revision = 1; revision <= 3; revision++) {
      view.put(Decided.warning("w", revision, WarningState.PAGED, revision));
    }
    view.put(Decided.warning("w", 1, WarningState.WATCH, 1));
    view.put(Decided.warning("w", 2, WarningState.PAGED, 2));
    assertThat(view.revisions("w").orElseThrow())
        .extracting(Warning::getRevision)
        .containsExactly(1L, 2L);
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
