package io.pulssi.arena;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.Source;

/** Counts nothing: the arena needs no event counts. */
final class UncountedIntake implements IntakeCounters {
  @Override
  public void accepted(Source source, long delayMillis, int unknownFields) {}

  @Override
  public void deadLettered(Source source, DeadLetterReason reason) {}

  @Override
  public void duplicate(Source source) {}

  @Override
  public void late(Source source, long events) {}
}
