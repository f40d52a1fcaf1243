package io.pulssi.arena;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.ReplayRun;
import io.pulssi.score.Truth;
import io.pulssi.score.TruthReader;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Utils;

/**
 * Recorded events, sliced by a replay.
 *
 * @param events folder of the events
 * @param map the only journey
 * @param truth what really happened
 */
record RecordedDays(Path events, JourneyMap map, Truth truth) implements Days {
  private static final String TRUTH = "truth.json";
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);

  /**
   * With the journey map beside the events, and the truth, if it is there.
   *
   * @throws IOException if one of them cannot be read
   */
  static RecordedDays of(Path events) throws IOException {
    Path journey = events.resolve("journey.yml");
    JourneyMap map = JourneyMapReader.parse(journey.toString(), Files.readString(journey));
    Truth truth =
        hasTruth(events)
            ? TruthReader.read(events.resolve(TRUTH), map.steps().keySet())
            : new Truth(List.of(), List.of(), List.of());
    return new RecordedDays(events, map, truth);
  }

  static boolean hasTruth(Path events) {
    return Files.exists(events.resolve(TRUTH));
  }

  @Override
  public void play(Consumer<ClosedSlice> heard) throws IOException {
    Path scratch = Files.createTempDirectory("pulssi-four-lines");
    try {
      new ReplayRun(JourneyMaps.of(map), GRACE, LONG_WAIT)
          .run(
              events,
              scratch,
              (done, total, time) -> {},
              slice -> heard.accept(closed(slice.judged().rated())));
    } finally {
      Utils.delete(scratch.toFile());
    }
  }

  /** The slice as it was before it was rated. */
  private static ClosedSlice closed(RatedSlice rated) {
    SortedMap<String, Summary> counted = new TreeMap<>();
    rated
        .steps()
        .forEach(
            (step, each) -> {
              if (!each.summary().isEmpty()) {
                counted.put(step, each.summary());
              }
            });
    return new ClosedSlice(rated.journey(), rated.from(), rated.to(), counted);
  }
}
