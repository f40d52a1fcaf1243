package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.ContactCentre;
import io.pulssi.centre.EventJson;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventSlicerTest {
  private static final int DAYS = 3;
  private static final long SEED = 5;

  @Test
  void shouldCloseTheSlicesThatTheMonitorsOwnTopologyCloses() throws IOException {
    List<String> plain = new ArrayList<>();
    ContactCentre centre = ContactCentre.of(SmallScenarios.punctual().withDays(DAYS), SEED);
    EventSlicer slicing = new EventSlicer(centre.journey(), slice -> add(plain, slice));
    centre.play(slicing::take);
    slicing.finish();

    List<String> flow = new ArrayList<>();
    ContactCentre again = ContactCentre.of(SmallScenarios.punctual().withDays(DAYS), SEED);
    EventJson json = new EventJson();
    try (TopologySlicer topology =
        new TopologySlicer(
            JourneyMaps.of(again.journey()),
            again.from().toEpochMilli(),
            slice -> add(flow, slice))) {
      while (again.hasNext()) {
        CentreEvent event = again.next();
        topology.take(event.topic().name(), json.of(event), event.arrivesAt());
      }
      topology.finish();
    }

    assertThat(plain).hasSizeGreaterThan(500);
    assertThat(plain).containsExactlyElementsOf(flow.subList(0, plain.size()));
    assertThat(flow.size() - plain.size()).as("silent ones at the end").isBetween(0, 3);
  }

  @Test
  void shouldLoseWhatArrivesAfterTheGrace() {
    ContactCentre centre = ContactCentre.of(SmallScenarios.punctual().withDays(1), SEED);
    List<CentreEvent> events = new ArrayList<>();
    centre.play(events::add);
    CentreEvent moved = events.remove(events.size() / 2);
    events.add(moved);
    long[] complete = new long[1];
    long[] without = new long[1];

    count(ContactCentre.of(SmallScenarios.punctual().withDays(1), SEED), complete);
    EventSlicer slicing = new EventSlicer(centre.journey(), slice -> without[0] += arrivals(slice));
    events.forEach(slicing::take);
    slicing.finish();

    assertThat(complete[0] - without[0]).isEqualTo(1);
  }

  private static void count(ContactCentre centre, long[] sum) {
    EventSlicer slicing = new EventSlicer(centre.journey(), slice -> sum[0] += arrivals(slice));
    centre.play(slicing::take);
    slicing.finish();
  }

  private static long arrivals(ClosedSlice slice) {
    return slice.steps().values().stream()
        .flatMap(summary -> summary.eventsBySource().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static void add(List<String> told, ClosedSlice slice) {
    TreeMap<String, String> steps = new TreeMap<>();
    slice.steps().forEach((step, summary) -> steps.put(step, text(summary)));
    told.add(slice.journey() + ' ' + slice.from() + '-' + slice.to() + ' ' + steps);
  }

  private static String text(StepSummary summary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SignalMeasure.count(); i++) {
      text.append(summary.get(SignalMeasure.at(i))).append(' ');
    }
    var waits = summary.phoneWaits();
    return text.append(waits == null ? "" : waits.getCount()).toString();
  }
}
