package io.pulssi.view;

import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.journey.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The outputs of one journey's steps. Not thread-safe. */
final class JourneyOutputs {
  private static final Map<String, Source> SOURCE_BY_FIRST_WORD =
      Map.of(
          "queue", Source.QUEUE_WAIT,
          "chat", Source.CHAT_WAIT,
          "ticket", Source.TICKET,
          "survey", Source.SURVEY,
          "complaints", Source.COMPLAINT);

  private final Map<String, StepStatus> statuses = new TreeMap<>();
  private final Map<String, Map<String, SignalTrack>> signals = new TreeMap<>();
  private final Map<Source, Long> newestBySource = new EnumMap<>(Source.class);
  private long upTo;
  private int tracks;
  private int points;

  void put(StepStatus status) {
    statuses.put(status.getStep(), status);
    upTo = Math.max(upTo, status.getAt());
  }

  /** False, and nothing is kept, if the signal is new and there is no room. */
  boolean put(Signal signal, boolean room) {
    Map<String, SignalTrack> step = signals.getOrDefault(signal.getStep(), Collections.emptyMap());
    SignalTrack track = step.get(signal.getSignal());
    if (track == null && !room) {
      return false;
    }
    if (track == null) {
      track = new SignalTrack(signal);
      signals
          .computeIfAbsent(signal.getStep(), id -> new TreeMap<>())
          .put(signal.getSignal(), track);
      tracks++;
    }
    points += track.add(signal);
    upTo = Math.max(upTo, signal.getTo());
    if (signal.getN() > 0) {
      sourceOf(signal.getSignal())
          .ifPresent(source -> newestBySource.merge(source, signal.getTo(), Math::max));
    }
    return true;
  }

  /** None for signals made of several sources. */
  private static Optional<Source> sourceOf(String signal) {
    int hyphen = signal.indexOf('-');
    String firstWord = hyphen < 0 ? signal : signal.substring(0, hyphen);
    return Optional.ofNullable(SOURCE_BY_FIRST_WORD.get(firstWord));
  }

  /** Removes a step and returns its last status. */
  @Nullable StepStatus remove(String step) {
    Map<String, SignalTrack> gone = signals.remove(step);
    if (gone != null) {
      tracks -= gone.size();
      gone.values().forEach(track -> points -= track.points().size());
    }
    return statuses.remove(step);
  }

  boolean isEmpty() {
    return statuses.isEmpty() && signals.isEmpty();
  }

  Collection<StepStatus> statuses() {
    return statuses.values();
  }

  /** Last values, by step and signal. */
  List<Signal> signals() {
    List<Signal> last = new ArrayList<>(tracks);
    signals.values().forEach(step -> step.values().forEach(track -> last.add(track.last())));
    return last;
  }

  /** Of one step, by signal. */
  List<SignalHistory> history(String step, int afterSeconds) {
    return signals.getOrDefault(step, Collections.emptyMap()).values().stream()
        .map(
            track ->
                new SignalHistory(
                    track.last().getSignal(),
                    track.last().getUnit(),
                    track.points().after(afterSeconds)))
        .toList();
  }

  /** The end of the newest slice with data of each source, epoch milliseconds. */
  Map<Source, Long> heard() {
    return newestBySource;
  }

  long upTo() {
    return upTo;
  }

  int tracks() {
    return tracks;
  }

  int points() {
    return points;
  }

  /** Drops the oldest sixteenth of the kept time. */
  void dropOldest() {
    int oldest = Integer.MAX_VALUE;
    int newest = 0;
    for (Map<String, SignalTrack> step : signals.values()) {
      for (SignalTrack track : step.values()) {
        if (track.points().size() > 0) {
          oldest = Math.min(oldest, track.points().oldestSeconds());
          newest = Math.max(newest, track.points().newestSeconds());
        }
      }
    }
    int until = oldest + Math.max(0, newest - oldest) / 16;
    for (Map<String, SignalTrack> step : signals.values()) {
      for (SignalTrack track : step.values()) {
        points -= track.points().dropUntil(until);
      }
    }
  }
}
