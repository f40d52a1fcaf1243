package io.pulssi.arena;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.ContactCentre;
import io.pulssi.centre.TruthJson;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.GroundTruth;
import io.pulssi.score.TruthReader;
import io.pulssi.slice.ClosedSlice;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The days of a simulated centre, sliced as the monitor slices them. Some events arrive late, when
 * the centre says so.
 */
final class SimulatedDays implements SeedDays {
  private final ContactCentre centre;
  private final String journeyText;
  private final JourneyMap map;
  private @Nullable String truthText;

  SimulatedDays(Scenario scenario, long seed) {
    centre = ContactCentre.of(scenario, seed);
    journeyText = centre.journeyText();
    map = centre.journey();
  }

  @Override
  public JourneyMap map() {
    return map;
  }

  /** The text of the map. */
  String journeyText() {
    return journeyText;
  }

  /** The text of {@code truth.json}; known when the days have been played. */
  String truthText() {
    if (truthText == null) {
      throw new IllegalStateException(
          "not played yet (expected: the truth is read after the last slice)");
    }
    return truthText;
  }

  @Override
  public GroundTruth truth() {
    try {
      return TruthReader.parse("truth.json", truthText(), map.steps().keySet());
    } catch (IOException e) {
      throw new IllegalStateException("the simulator's own truth cannot be read", e);
    }
  }

  @Override
  public void play(Consumer<ClosedSlice> sink) throws IOException {
    PriorityQueue<CentreEvent> late =
        new PriorityQueue<>(
            Comparator.comparingLong(CentreEvent::arrivesAt)
                .thenComparingLong(CentreEvent::occurredAt));
    EventSlicer slicing = new EventSlicer(map, sink);
    while (centre.hasNext()) {
      CentreEvent event = centre.next();
      arrived(late, event.occurredAt(), slicing);
      if (event.arrivesAt() > event.occurredAt()) {
        late.add(event);
      } else {
        slicing.take(event);
      }
    }
    arrived(late, Long.MAX_VALUE, slicing);
    slicing.finish();
    truthText = TruthJson.of(centre.truth());
  }

  private void arrived(PriorityQueue<CentreEvent> late, long now, EventSlicer slicing) {
    for (CentreEvent next = late.peek();
        next != null && next.arrivesAt() <= now;
        next = late.peek()) {
      late.remove();
      slicing.take(next);
    }
  }
}
