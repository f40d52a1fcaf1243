package io.pulssi;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.Source;
import java.util.EnumMap;
import java.util.Map;

/** Keeps what a flow counts. */
public final class RecordingCounters implements IntakeCounters {
  private final Map<DeadLetterReason, Long> dead = new EnumMap<>(DeadLetterReason.class);
  private long accepted;
  private long unknownFields;
  private long late;
  private long duplicates;
  private long readAgain;
  private long lost;
  private long truncated;
  private long aheadMillisMax;

  @Override
  public void accepted(Source source, long delayMillis, int unknown) {
    accepted++;
    unknownFields += unknown;
  }

  @Override
  public void deadLettered(Source source, DeadLetterReason reason) {
    dead.merge(reason, 1L, Long::sum);
  }

  @Override
  public void late(Source source, long events) {
    late += events;
  }

  @Override
  public void duplicate(Source source) {
    duplicates++;
  }

  @Override
  public void readAgain(Source source) {
    readAgain++;
  }

  @Override
  public void lost(Source source, long records) {
    lost += records;
  }

  @Override
  public void truncated(Source source, long records) {
    truncated += records;
  }

  @Override
  public void ahead(Source source, int partition, long millis) {
    aheadMillisMax = Math.max(aheadMillisMax, millis);
  }

  public long readAgain() {
    return readAgain;
  }

  public long lost() {
    return lost;
  }

  public long truncated() {
    return truncated;
  }

  public long aheadMillisMax() {
    return aheadMillisMax;
  }

  public long duplicates() {
    return duplicates;
  }

  public long accepted() {
    return accepted;
  }

  public long unknownFields() {
    return unknownFields;
  }

  public long late() {
    return late;
  }

  public long deadLettered() {
    return dead.values().stream().mapToLong(Long::longValue).sum();
  }

  public long deadLettered(DeadLetterReason reason) {
    return dead.getOrDefault(reason, 0L);
  }
}
