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

/** That what is measured is the real thing: full state, live steps, the same answers either way. */
class CentreTest {
  private static final long THREE_WEEKS = 21L * 24 * 3_600_000;
  private static final int STEPS = 2 * Centre.KINDS;

  private static Stores taught;

  @BeforeAll
  static void teach() {
    taught = Centre.taught(Centre.END - THREE_WEEKS);
  }

  @Test
  void shouldRateEightSignalsOfABusyStepWithinTheHour() {
    var rated = EnumSet.noneOf(SignalName.class);
    play(
        Keeping.BYTES,
        decided ->
            decided
                .steps()
                .get(Centre.stepId(Centre.KINDS - 1))
                .ratings()
                .forEach(rating -> rated.add(rating.signal())));

    assertThat(rated).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void shouldHaveNoStepThatStillLearnsOrIsBlind() {
    assertThat(hour(Keeping.BYTES).decisions().states().values())
        .hasSize(STEPS)
        .doesNotContain(StepState.LEARNING, StepState.BLIND);
  }

  @Test
  void shouldDecideTheSameHoweverStateIsKept() {
    assertThat(scores(hour(Keeping.OBJECTS))).isEqualTo(scores(hour(Keeping.BYTES)));
  }

  @Test
  void shouldFillEveryStoreOfAGrownCentreForEveryStep() {
    Stores grown = Centre.grown(STEPS, taught, Keeping.BYTES).stores();

    assertThat(grown.weighable().get("baseline-histories").entries()).isEqualTo(STEPS);
    assertThat(grown.weighable().get("baseline-cells").entries())
        .isEqualTo(2 * taught.weighable().get("baseline-cells").entries());
    assertThat(grown.weighable().get("detect-traces").entries()).isEqualTo(STEPS);
  }

  @Test
  void shouldKeepSoLittleThatTenThousandStepsFitInTwoGigabytesBesideTheirKeys() {
    Stores stores = Centre.grown(Centre.KINDS, taught, Keeping.BYTES).stores();

    assertThat(StateWeights.of(stores).bytesPerStep()).isBetween(10_000.0, 64_000.0);
  }

  private static DecidedSlice hour(Keeping keeping) {
    var last = new AtomicReference<DecidedSlice>();
    play(keeping, last::set);
    return last.get();
  }

  private static void play(Keeping keeping, Consumer<DecidedSlice> heard) {
    Centre centre = Centre.grown(STEPS, taught, keeping);
    var traffic = new Traffic(STEPS, 2);
    for (int slice = 0; slice < 12; slice++) {
      long from = Centre.END + slice * SliceSpan.MILLIS;
      heard.accept(centre.decide(traffic.slice(from), from));
    }
  }

  private static Map<String, Double> scores(DecidedSlice decided) {
    return decided.evidence().steps().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, step -> step.getValue().score()));
  }
}
