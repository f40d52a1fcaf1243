package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.centre.SimulatorHash;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ShippedScenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedCompetitorTest {
  private static final Scenario MIXED = ShippedScenarios.named("mixed");

  private final RecordedCompetitor fourLines = RecordedCompetitor.fourLines();
  private final String simulator = fourLines.record().note("simulator");

  @Test
  void shouldBeRecordedOnTheSimulatorThereIs() {
    assertThat(simulator)
        .as("on another simulator the record says nothing: record it again")
        .isEqualTo(SimulatorHash.compute());
  }

  @Test
  void shouldHaveTheSeedsOfTheArenaPage() {
    assertThat(fourLines.limitedTo(simulator, MIXED, new SeedRange(1, 40).seeds())).isEmpty();
  }

  @Test
  void shouldSayWhichDaysItIsLimitedTo() {
    String limit = "simulator " + simulator + ", scenario mixed, seeds 1..40";

    assertThat(fourLines.limitedTo(simulator, MIXED, List.of(40L, 41L))).contains(limit);
    assertThat(fourLines.limitedTo(simulator, MIXED.withDays(20), List.of(1L))).contains(limit);
    assertThat(fourLines.limitedTo("000000000000", MIXED, List.of(1L))).contains(limit);
  }
}
