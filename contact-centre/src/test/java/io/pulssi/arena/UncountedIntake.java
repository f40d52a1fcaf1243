package io.pulssi.arena;

import io.pulssi.codec.Reason;
import io.pulssi.intake.IntakeTally;
import io.pulssi.journey.Source;

/** Counts nothing: the arena needs no event counts. */
final class UncountedIntake implements IntakeTally {
  @Override
  public void accepted(Source source, long delayMillis, int unknownFields) {}

  @Override
  public void deadLettered(Source source, Reason reason) {}

  @Override
  public void duplicate(Source source) {}

  @Override
  public void late(Source source, long events) {}
}
