package io.pulssi.replay;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a replay took in, by source. */
final class ReplayTally implements IntakeCounters {
  private final Map<Source, Counts> bySource = new EnumMap<>(Source.class);

  @Override
  public void accepted(Source source, long delayMillis, int unknownFields) {
    Counts counts = counts(source);
    counts.accepted++;
    counts.unknownFields += unknownFields;
  }

  @Override
  public void deadLettered(Source source, DeadLetterReason reason) {
    counts(source).deadLettered.merge(reason.label(), 1L, Long::sum);
  }

  @Override
  public void duplicate(Source source) {
    counts(source).duplicates++;
  }

  @Override
  public void late(Source source, long events) {
    counts(source).late += events;
  }

  /** A file that is refused as a whole counts as one record. */
  void refused(InputProblem problem) {
    for (Source source : Source.values()) {
      if (source.label().equals(problem.topic().thing())) {
        deadLettered(source, DeadLetterReason.MALFORMED);
      }
    }
  }

  Counts counts(Source source) {
    return bySource.computeIfAbsent(source, any -> new Counts());
  }

  /** What became of the records of one source. */
  static final class Counts {
    private long accepted;
    private long late;
    private long duplicates;
    private long unknownFields;
    private final Map<String, Long> deadLettered = new TreeMap<>();

    long accepted() {
      return accepted;
    }

    long late() {
      return late;
    }

    /** Events dropped because one with the same id had come before. */
    long duplicates() {
      return duplicates;
    }

    long unknownFields() {
      return unknownFields;
    }

    /** By reason. */
    Map<String, Long> deadLettered() {
      return deadLettered;
    }
  }
}
