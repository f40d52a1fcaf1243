package io.pulssi.runtime;

import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The whole, as the output topics tell it: the last status of every step, the last value of every
 * signal, the last revision of the newest {@value #WARNINGS_MAX} warnings, what became of pages.
 * Whichever instance is asked, it answers for all.
 *
 * <p>Thread-safe. Memory: about 1 kB a warning and 300 bytes a signal, 300 an outcome, so 6 MB at
 * the bounds.
 */
public final class OutputView {
  static final int WARNINGS_MAX = 1_000;
  static final int OUTCOMES_MAX = 5_000;
  static final int SIGNALS_MAX = 10_000;

  private final Map<String, StepStatus> statuses = new TreeMap<>();
  private final NewestByKey<Signal> signals = new NewestByKey<>(SIGNALS_MAX, signal -> true);
  private final NewestByKey<Warning> warnings =
      new NewestByKey<>(WARNINGS_MAX, warning -> warning.getState() == WarningState.CLOSED);
  private final NewestByKey<Outcome> outcomes = new NewestByKey<>(OUTCOMES_MAX, outcome -> true);
  private final List<OutputListener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean connected;

  /** Tells the listener what comes from now on. */
  public void listen(OutputListener listener) {
    listeners.add(listener);
  }

  /** Whether a broker answered when it was last asked. */
  public boolean connected() {
    return connected;
  }

  void connected(boolean now) {
    connected = now;
  }

  void put(StepStatus status) {
    synchronized (this) {
      statuses.put(status.getJourney() + "/" + status.getStep(), status);
    }
    listeners.forEach(listener -> listener.status(status));
  }

  void put(Signal signal) {
    synchronized (this) {
      signals.put(signal.getJourney() + "/" + signal.getStep() + "/" + signal.getSignal(), signal);
    }
    listeners.forEach(listener -> listener.signal(signal));
  }

  void put(Warning warning) {
    synchronized (this) {
      warnings.put(warning.getWarningId(), warning);
    }
    listeners.forEach(listener -> listener.warning(warning));
  }

  void put(Outcome outcome) {
    synchronized (this) {
      outcomes.put(outcome.getWarningId(), outcome);
    }
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

  /**
   * A step's tombstone.
   *
   * @param key {@code journey/step}
   */
  void remove(String key) {
    StepStatus gone;
    synchronized (this) {
      gone = statuses.remove(key);
      signals.removeIf(signal -> key.equals(signal.getJourney() + "/" + signal.getStep()));
    }
    if (gone != null) {
      listeners.forEach(listener -> listener.removed(gone.getJourney(), gone.getStep()));
    }
  }

  /** Ids of the journeys that have a status. */
  public synchronized SortedSet<String> journeys() {
    var journeys = new TreeSet<String>();
    statuses.values().forEach(status -> journeys.add(status.getJourney()));
    return journeys;
  }

  /** Last statuses of a journey's steps, by step id. */
  public synchronized List<StepStatus> statuses(String journey) {
    return statuses.values().stream()
        .filter(status -> status.getJourney().equals(journey))
        .toList();
  }

  /** Last values of a journey's signals, by step and signal. */
  public synchronized List<Signal> signals(String journey) {
    return signals.values().stream()
        .filter(signal -> signal.getJourney().equals(journey))
        .sorted(Comparator.comparing(Signal::getStep).thenComparing(Signal::getSignal))
        .toList();
  }

  /** Last revisions of all warnings kept, the newest first. */
  public synchronized List<Warning> warnings() {
    return warnings.values().stream()
        .sorted(
            Comparator.comparingLong(Warning::getAt)
                .reversed()
                .thenComparing(Warning::getWarningId))
        .toList();
  }

  /** Last revisions of a journey's warnings. */
  public synchronized Collection<Warning> warnings(String journey) {
    return warnings.values().stream()
        .filter(warning -> warning.getJourney().equals(journey))
        .toList();
  }

  /** The last revision of one warning. */
  public synchronized Optional<Warning> warning(String warningId) {
    return Optional.ofNullable(warnings.get(warningId));
  }

  /** The end of the newest slice seen of a journey, epoch milliseconds; 0 before the first. */
  public synchronized long dataUpTo(String journey) {
    long upTo = 0;
    for (Signal signal : signals.values()) {
      upTo = signal.getJourney().equals(journey) ? Math.max(upTo, signal.getTo()) : upTo;
    }
    for (StepStatus status : statuses.values()) {
      upTo = status.getJourney().equals(journey) ? Math.max(upTo, status.getAt()) : upTo;
    }
    return upTo;
  }
}
