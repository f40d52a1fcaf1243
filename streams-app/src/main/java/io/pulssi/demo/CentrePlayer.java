package io.pulssi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays a run: first its history at full speed, then its days at a chosen speed. The run advances
 * event by event, so that an injected incident begins at once. Thread-safe.
 */
public final class CentrePlayer {
  /** The phase of a run. */
  public enum Phase {
    LEARNING,
    PLAYING,
    ENDED
  }

  private final CentreRun run;
  private final double speed;
  private final LongSupplier nanos;
  private final Map<String, Long> newestByTopic = new HashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable PlayedEvent held;
  private Phase phase = Phase.LEARNING;
  private long begunNanos;
  private long reached;

  /**
   * A player that has not begun.
   *
   * @param speed in times real time
   * @param nanos any steady clock
   */
  public CentrePlayer(CentreRun run, double speed, LongSupplier nanos) {
    this.run = run;
    this.speed = speed;
    this.nanos = nanos;
    reached = run.from().toEpochMilli();
  }

  /** Passes on the history without a pause; returns early if stopped. */
  public void learn(Consumer<PlayedEvent> to) {
    long end = run.lifeFrom().toEpochMilli();
    for (PlayedEvent event = take(end); event != null; event = take(end)) {
      to.accept(event);
    }
  }

  /** Passes on events at their time, until the days end or it is stopped. */
  public void live(Consumer<PlayedEvent> to) throws InterruptedException {
    begin();
    long end = run.to().toEpochMilli();
    for (PlayedEvent event = take(end); event != null; event = take(end)) {
      if (!waitUntil(event.occurredAt())) {
        return;
      }
      to.accept(event);
    }
    if (stopped.getCount() > 0) {
      end();
    }
  }

  private synchronized void begin() {
    phase = Phase.PLAYING;
    begunNanos = nanos.getAsLong();
    reached = run.lifeFrom().toEpochMilli();
  }

  private synchronized void end() {
    phase = Phase.ENDED;
    reached = run.to().toEpochMilli();
  }

  /** The next event before a time; the first one after it is kept for later. */
  private synchronized @Nullable PlayedEvent take(long before) {
    if (stopped.getCount() == 0) {
      return null;
    }
    PlayedEvent event = held == null ? run.hasNext() ? run.next() : null : held;
    held = null;
    if (event == null || event.occurredAt() >= before) {
      held = event;
      return null;
    }
    newestByTopic.put(event.topic().name(), event.occurredAt());
    if (phase == Phase.LEARNING) {
      reached = event.occurredAt();
    }
    return event;
  }

  private boolean waitUntil(long time) throws InterruptedException {
    long lifeFrom = run.lifeFrom().toEpochMilli();
    long due = (long) ((time - lifeFrom) * 1e6 / speed);
    long left = due - (nanos.getAsLong() - begunNanos());
    boolean on = left > 0 ? !stopped.await(left, TimeUnit.NANOSECONDS) : stopped.getCount() > 0;
    reach(time);
    return on;
  }

  private synchronized long begunNanos() {
    return begunNanos;
  }

  private synchronized void reach(long time) {
    reached = time;
  }

  /** Ends it. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * The time up to which everything was passed on: the oldest of the newest events of each topic,
   * epoch milliseconds. The flow cannot be further than this, less its grace.
   */
  public synchronized long toldUpTo() {
    return newestByTopic.values().stream()
        .mapToLong(Long::longValue)
        .min()
        .orElse(run.from().toEpochMilli());
  }

  /** The phase of a run. */
  public synchronized Phase phase() {
    return phase;
  }

  /** The current time in the centre. */
  public synchronized Instant now() {
    return Instant.ofEpochMilli(reached);
  }

  /** Speed in times real time. */
  public double speed() {
    return speed;
  }

  /** What can go wrong at each step. */
  public Map<String, List<String>> troubles() {
    return run.troubles();
  }

  /** What has gone wrong up to now. */
  public synchronized List<TrueIncident> incidents() {
    return run.incidents().stream()
        .filter(incident -> incident.from().toEpochMilli() <= reached)
        .toList();
  }

  /**
   * Starts an incident now.
   *
   * @throws IncidentRefusedException if there is no such trouble, or not now
   */
  public synchronized TrueIncident inject(RequestedIncident trouble)
      throws IncidentRefusedException {
    Optional<String> expected = trouble.expectedInstead(run.troubles());
    if (expected.isPresent()) {
      throw new IncidentRefusedException(
          "incident: %s (expected: %s)".formatted(trouble, expected.get()), false);
    }
    if (phase != Phase.PLAYING) {
      throw new IncidentRefusedException(
          "incident: %s while %s (expected: once history is learned and before the days end)"
              .formatted(trouble, phase == Phase.LEARNING ? "still learning" : "the days are over"),
          true);
    }
    for (TrueIncident incident : incidents()) {
      if (incident.step().equals(trouble.step()) && incident.to().toEpochMilli() > reached) {
        throw new IncidentRefusedException(
            "incident: %s while %s is on there until %s (expected: another step, or later)"
                .formatted(trouble, incident.type(), incident.to()),
            true);
      }
    }
    return run.inject(trouble, now());
  }

  /** How much of the run is left, in its own time. */
  public synchronized Duration left() {
    return Duration.ofMillis(run.to().toEpochMilli() - reached);
  }
}
