package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Journeys;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloseBudgetTest {
  private static final int STEPS = 4_000;
  private static final int SLICES_A_GO = CloseBudget.STEP_SLICES / STEPS;

  private static final String CALL =
      """
      {"eventId":"e","occurredAt":"1999-10-31T12:00:00Z","contactId":"k","queue":"s7","waitSeconds":5,
       "outcome":"ANSWERED"}
      """;

  @Test
  void shouldLetTheFirstSliceOfAGoThroughHoweverLarge() {
    var allowance = new CloseBudget();
    assertThat(allowance.isLeft(1)).isTrue();
    allowance.use(CloseBudget.STEP_SLICES + 1);
    assertThat(allowance.isLeft(1)).isFalse();
    assertThat(allowance.isLeft(2)).isTrue();
  }

  @Test
  void shouldCountWhatASliceCostsByItself() {
    var allowance = new CloseBudget();
    int slices = 0;
    while (allowance.isLeft(1)) {
      allowance.use(1);
      slices++;
    }
    assertThat(slices).as("slices of one step in a go").isLessThan(1_000);
  }

  /** Watermarks of every source, and of each behind the re-key, come in the same go. */
  @Test
  void shouldCloseNoMoreInAGoHoweverManyWatermarksComeInIt() {
    try (var flow = new DrivenFlow(map(), Map.of(), RegistrySchemas.none())) {
      flow.send(Topics.QUEUE_WAIT, CALL);
      flow.jump(Duration.ofSeconds(2));
      flow.jump(Duration.ofMinutes(61));
      assertThat(flow.decided).as("slices of an hour, closed in one go").hasSize(SLICES_A_GO);

      flow.jump(Duration.ofSeconds(10));
      assertThat(flow.decided).hasSize(2 * SLICES_A_GO);
      flow.jump(Duration.ofSeconds(10));
      assertThat(flow.decided).as("all of the hour, less the grace").hasSize(11);
    }
  }

  private static JourneyMap map() {
    var journey = Journeys.named("large");
    for (int step = 0; step < STEPS; step++) {
      journey.step("s" + step, "team", List.of(), Source.QUEUE_WAIT, Source.TICKET);
    }
    return journey.map();
  }
}
