package io.pulssi.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of the output topics: the last status of every step, the last value and two days of
 * points of every signal, the last revisions of the newest {@value #WARNINGS_MAX} warnings,
 * outcomes of pages, dead letters by reason. So every instance can answer for all.
 *
 * <p>Thread-safe: all results are copies. Bounded: {@value #POINTS_MAX} points of signals in all
 * (the oldest of the journey that has most go first), {@value #SIGNALS_MAX} signals, {@value
 * #REVISIONS_MAX} revisions of a warning.
 */
public final class OutputView {
  private static final Logger log = LoggerFactory.getLogger(OutputView.class);

  public static final int WARNINGS_MAX = 1_000;
  static final int REVISIONS_MAX = 20;
  static final int OUTCOMES_MAX = 5_000;
  static final int SIGNALS_MAX = 150_000;
  static final int POINTS_MAX = 1_000_000;

  private final Map<String, JourneyOutputs> journeys = new TreeMap<>();
  private final NewestByKey<List<Warning>> warnings =
      new NewestByKey<>(
          WARNINGS_MAX, revisions -> last(revisions).getState() == WarningState.CLOSED);
  private final NewestByKey<Outcome> outcomes = new NewestByKey<>(OUTCOMES_MAX, outcome -> true);
  private final DeadLetterTally deadLetters = new DeadLetterTally();
  private final List<OutputListener> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong version = new AtomicLong();
  private volatile boolean connected;
  private boolean full;

  /** Notifies the listener from now on. */
  public void listen(OutputListener listener) {
    listeners.add(listener);
  }

  /** Whether a broker answered when it was last asked. */
  public boolean connected() {
    return connected;
  }

  void connected(boolean now) {
    if (connected != now) {
      connected = now;
      changed();
    }
  }

  /** Changes with everything that is shown. */
  public long version() {
    return version.get();
  }

  private void changed() {
    version.incrementAndGet();
  }

  public void put(StepStatus status) {
    synchronized (this) {
      of(status.getJourney()).put(status);
    }
    changed();
    listeners.forEach(listener -> listener.status(status));
  }

  public void put(Signal signal) {
    boolean kept;
    synchronized (this) {
      kept = of(signal.getJourney()).put(signal, count(JourneyOutputs::tracks) < SIGNALS_MAX);
      makeRoom();
    }
    if (!kept) {
      sayFull();
      return;
    }
    changed();
    listeners.forEach(listener -> listener.signal(signal));
  }

  /** An earlier revision than the last restarts the warning: the topic is being read again. */
  public void put(Warning warning) {
    synchronized (this) {
      List<Warning> before = warnings.get(warning.getWarningId());
      List<Warning> revisions = new ArrayList<>(before == null ? List.of() : before);
      revisions.removeIf(revision -> revision.getRevision() >= warning.getRevision());
      revisions.add(warning);
      int from = Math.max(0, revisions.size() - REVISIONS_MAX);
      warnings.put(warning.getWarningId(), List.copyOf(revisions.subList(from, revisions.size())));
    }
    changed();
    listeners.forEach(listener -> listener.warning(warning));
  }

  public void put(Outcome outcome) {
    synchronized (this) {
      outcomes.put(outcome.getWarningId(), outcome);
    }
    changed();
    listeners.forEach(listener -> listener.outcome(outcome));
  }

  public void put(DeadLetterNote letter) {
    synchronized (this) {
      deadLetters.add(letter);
    }
    changed();
    listeners.forEach(OutputListener::deadLetters);
  }

  /** Before the topic is read again from where it was read before. */
  synchronized void forgetDeadLetters() {
    deadLetters.clear();
  }

  /** As {@code /api/v1/dead-letters} answers. */
  public synchronized ObjectNode deadLetters() {
    return deadLetters.answer();
  }

  private JourneyOutputs of(String journey) {
    return journeys.computeIfAbsent(journey, id -> new JourneyOutputs());
  }

  private int count(ToIntFunction<JourneyOutputs> what) {
    return journeys.values().stream().mapToInt(what).sum();
  }

  private void makeRoom() {
    while (count(JourneyOutputs::points) > POINTS_MAX) {
      journeys.values().stream()
          .max(Comparator.comparingInt(JourneyOutputs::points))
          .ifPresent(JourneyOutputs::dropOldest);
    }
  }

  private synchronized void sayFull() {
    if (!full) {
      full = true;
      log.warn("only {} signals are shown; further ones are left out", SIGNALS_MAX);
    }
  }

  private static Warning last(List<Warning> revisions) {
    return revisions.get(revisions.size() - 1);
  }

  /**
   * What became of a journey's pages, in the order of paging: the newest {@value #OUTCOMES_MAX}.
   */
  public synchronized List<Outcome> outcomes(String journey) {
    return outcomes.values().stream()
        .filter(outcome -> outcome.getJourney().equals(journey))
        .sorted(Comparator.comparingLong(Outcome::getPagedAt).thenComparing(Outcome::getWarningId))
        .toList();
  }

  /** What became of pages of all journeys, the newest page first. */
  public synchronized List<Outcome> outcomes() {
    return outcomes.values().stream()
        .sorted(
            Comparator.comparingLong(Outcome::getPagedAt)
                .reversed()
                .thenComparing(Outcome::getWarningId))
        .toList();
  }

  /**
   * A step's tombstone.
   *
   * @param key {@code journey/step}
   */
  public void remove(String key) {
    int slash = key.indexOf('/');
    String journey = slash < 0 ? key : key.substring(0, slash);
    StepStatus gone = null;
    synchronized (this) {
      JourneyOutputs outputs = journeys.get(journey);
      if (outputs != null) {
        gone = outputs.remove(key.substring(slash + 1));
        if (outputs.isEmpty()) {
          journeys.remove(journey);
        }
      }
    }
    if (gone != null) {
      String step = gone.getStep();
      changed();
      listeners.forEach(listener -> listener.removed(journey, step));
    }
  }

  /** Ids of the journeys that have a status. */
  public synchronized SortedSet<String> journeys() {
    var known = new TreeSet<String>();
    journeys.forEach(
        (journey, outputs) -> {
          if (!outputs.statuses().isEmpty()) {
            known.add(journey);
          }
        });
    return known;
  }

  /** Last statuses of a journey's steps, by step id. */
  public synchronized List<StepStatus> statuses(String journey) {
    JourneyOutputs outputs = journeys.get(journey);
    return outputs == null ? List.of() : List.copyOf(outputs.statuses());
  }

  /** Last values of a journey's signals, by step and signal. */
  public synchronized List<Signal> signals(String journey) {
    JourneyOutputs outputs = journeys.get(journey);
    return outputs == null ? List.of() : outputs.signals();
  }

  /** The points of a step's signals after a time, by signal. */
  public synchronized List<SignalHistory> history(String journey, String step, long afterMillis) {
    JourneyOutputs outputs = journeys.get(journey);
    return outputs == null ? List.of() : outputs.history(step, (int) (afterMillis / 1_000));
  }

  /** The end of the newest slice with data of each source of a journey, epoch millis. */
  public synchronized Map<Source, Long> heard(String journey) {
    JourneyOutputs outputs = journeys.get(journey);
    return outputs == null ? Map.of() : Map.copyOf(outputs.heard());
  }

  /** Points of signals that are kept, of all journeys. */
  synchronized int points() {
    return count(JourneyOutputs::points);
  }

  /** Last revisions of all warnings kept, the newest first. */
  public synchronized List<Warning> warnings() {
    return warnings.values().stream()
        .map(OutputView::last)
        .sorted(
            Comparator.comparingLong(Warning::getAt)
                .reversed()
                .thenComparing(Warning::getWarningId))
        .toList();
  }

  /** Last revisions of a journey's warnings. */
  public synchronized Collection<Warning> warnings(String journey) {
    return warnings.values().stream()
        .map(OutputView::last)
        .filter(warning -> warning.getJourney().equals(journey))
        .toList();
  }

  /** The last revision of one warning. */
  public Optional<Warning> warning(String warningId) {
    return revisions(warningId).map(OutputView::last);
  }

  /** The last revisions of one warning, oldest first: {@value #REVISIONS_MAX} at most. */
  public synchronized Optional<List<Warning>> revisions(String warningId) {
    return Optional.ofNullable(warnings.get(warningId));
  }

  /** The end of the newest slice seen of a journey, epoch milliseconds; 0 before the first. */
  public synchronized long dataUpTo(String journey) {
    JourneyOutputs outputs = journeys.get(journey);
    return outputs == null ? 0 : outputs.upTo();
  }
}
