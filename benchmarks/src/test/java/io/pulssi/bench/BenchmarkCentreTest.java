package io.pulssi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.SignalName;
import io.pulssi.event.StepState;
import io.pulssi.slice.SliceSpan;
import io.pulssi.warning.DecidedSlice;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The benchmark is realistic: full state, live steps, and the same decisions however state is kept.
 */
class BenchmarkCentreTest {
  private static final long THREE_WEEKS = 21L * 24 * 3_600_000;
  private static final int STEPS = 2 * BenchmarkCentre.KINDS;

  private static BenchmarkStores taught;

  @BeforeAll
  static void teach() {
    taught = BenchmarkCentre.taught(BenchmarkCentre.END - THREE_WEEKS);
  }

  @Test
  void shouldRateEightSignalsOfABusyStepWithinTheHour() {
    var rated = EnumSet.noneOf(SignalName.class);
    play(
        StateKeeping.BYTES,
        decided ->
            decided
                .steps()
                .get(BenchmarkCentre.stepId(BenchmarkCentre.KINDS - 1))
                .ratings()
                .forEach(rating -> rated.add(rating.signal())));

    assertThat(rated).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void shouldHaveNoStepThatStillLearnsOrIsBlind() {
    assertThat(hour(StateKeeping.BYTES).decisions().states().values())
        .hasSize(STEPS)
        .doesNotContain(StepState.LEARNING, StepState.BLIND);
  }

  @Test
  void shouldDecideTheSameHoweverStateIsKept() {
    assertThat(scores(hour(StateKeeping.OBJECTS))).isEqualTo(scores(hour(StateKeeping.BYTES)));
  }

  @Test
  void shouldFillEveryStoreOfALargeCentreForEveryStep() {
    BenchmarkStores large = BenchmarkCentre.large(STEPS, taught, StateKeeping.BYTES).stores();

    assertThat(large.byteStores().get("baseline-histories").entries()).isEqualTo(STEPS);
    assertThat(large.byteStores().get("baseline-cells").entries())
        .isEqualTo(2 * taught.byteStores().get("baseline-cells").entries());
    assertThat(large.byteStores().get("detect-traces").entries()).isEqualTo(STEPS);
  }

  @Test
  void shouldKeepSoLittleThatTenThousandStepsFitInTwoGigabytesBesideTheirKeys() {
    BenchmarkStores stores =
        BenchmarkCentre.large(BenchmarkCentre.KINDS, taught, StateKeeping.BYTES).stores();

    assertThat(StateSizes.of(stores).bytesPerStep()).isBetween(10_000.0, 64_000.0);
  }

  private static DecidedSlice hour(StateKeeping keeping) {
    var last = new AtomicReference<DecidedSlice>();
    play(keeping, last::set);
    return last.get();
  }

  private static void play(StateKeeping keeping, Consumer<DecidedSlice> heard) {
    BenchmarkCentre centre = BenchmarkCentre.large(STEPS, taught, keeping);
    var traffic = new SyntheticTraffic(STEPS, 2);
    for (int slice = 0; slice < 12; slice++) {
      long from = BenchmarkCentre.END + slice * SliceSpan.MILLIS;
      heard.accept(centre.decide(traffic.slice(from), from));
    }
  }

  private static Map<String, Double> scores(DecidedSlice decided) {
    return decided.evidence().steps().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, step -> step.getValue().score()));
  }
}
