package io.pulssi.replay;

import io.pulssi.Wiring;
import io.pulssi.journey.Source;
import io.pulssi.replay.direct.SentRecords;
import io.pulssi.slice.SliceSpan;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recorded events through the flow of production without a broker: the same processors, and a wall
 * clock that is the events' own. Two replays of the same events give the same bytes.
 */
final class TopologyReplay implements AutoCloseable {
  /** The clock moves in steps of a slice: often enough, as results do not depend on it. */
  private static final long STEP_MILLIS = SliceSpan.MILLIS;

  /**
   * Silence after the last event until its slice has closed: the grace, the slice, and going idle.
   */
  private static final long TAIL_STEPS = 4;

  private final Wiring wiring;
  private final Set<String> read;
  private final Progress progress;
  private final ReplayEngine engine;
  private long wall;

  TopologyReplay(
      Wiring wiring,
      ReplayEngine.Factory engines,
      SentRecords sent,
      long startsAt,
      Progress progress) {
    this.wiring = wiring;
    this.read = topics(wiring);
    this.progress = progress;
    this.wall = floor(startsAt);
    this.engine = engines.start(wiring, wall, sent);
  }

  /**
   * Plays all events, in the order given.
   *
   * @throws IOException if what comes out cannot be written
   */
  void play(List<RecordedEvent> events) throws IOException {
    try {
      playAll(events);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void playAll(List<RecordedEvent> events) {
    long[] arrivals = ArrivalTimes.of(events);
    for (int i = 0; i < arrivals.length; i++) {
      if (arrivals[i] - wall >= STEP_MILLIS) {
        moveTo(floor(arrivals[i]));
      }
      RecordedEvent event = events.get(i);
      if (read.contains(event.topic().name())) {
        engine.take(event.topic().name(), event.bytes(), arrivals[i]);
      }
      progress.at(i + 1, wall);
    }
    long tail = wiring.grace().toMillis() + TAIL_STEPS * STEP_MILLIS;
    for (long until = floor(wall + tail); wall < until; ) {
      moveTo(wall + STEP_MILLIS);
    }
  }

  private static Set<String> topics(Wiring wiring) {
    Set<String> things =
        wiring.maps().get().sources().stream().map(Source::label).collect(Collectors.toSet());
    return Topics.inputs().stream()
        .filter(topic -> things.contains(topic.thing()))
        .map(Topic::name)
        .collect(Collectors.toSet());
  }

  private void moveTo(long time) {
    engine.moveTo(time);
    wall = time;
  }

  private static long floor(long time) {
    return Math.floorDiv(time, STEP_MILLIS) * STEP_MILLIS;
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Hears how far the replay has come. */
  @FunctionalInterface
  interface Progress {
    void at(int events, long time);
  }
}
