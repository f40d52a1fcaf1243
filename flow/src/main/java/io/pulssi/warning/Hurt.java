package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * The heaviest line of evidence of a step within the last day, also below the level that pages.
 *
 * @param line which; meaningless with a weight of 0
 * @param weight over the line's threshold; 0 when none
 * @param onset when that evidence left zero, epoch milliseconds
 * @param at when it was that heavy
 */
record Hurt(Line line, double weight, long onset, long at) {
  static final Hurt NONE = new Hurt(Line.DEMAND, 0, Heat.NEVER, Heat.NEVER);

  private static final long KEPT = Duration.ofHours(24).toMillis();

  /** What the evidence of a slice says. */
  static Hurt of(StepEvidence evidence, long at) {
    return evidence.lines().stream()
        .filter(line -> line.line() != Line.LIMITS)
        .findFirst()
        .map(line -> of(line, at))
        .orElse(NONE);
  }

  private static Hurt of(LineEvidence line, long at) {
    return new Hurt(line.line(), line.weight(), line.since(), at);
  }

  /** The heavier of this and a later one; after a day the later one. */
  Hurt or(Hurt later, long now) {
    return at != Heat.NEVER && now - at <= KEPT && weight > later.weight ? this : later;
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(weight > 0);
    if (weight > 0) {
      out.writeUTF(line.name());
      out.writeDouble(weight);
      out.writeLong(onset);
      out.writeLong(at);
    }
  }

  static Hurt read(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Hurt(Line.valueOf(in.readUTF()), in.readDouble(), in.readLong(), in.readLong())
        : NONE;
  }
}
