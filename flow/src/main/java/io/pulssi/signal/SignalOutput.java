package io.pulssi.signal;

import io.pulssi.intake.Watermark;

/** What the signal stage sends on: an observation, or a watermark. */
public sealed interface SignalOutput {
  /** An observation. */
  record Data(Observation observation) implements SignalOutput {}

  /** A watermark: no older observation follows from its partition. */
  record Mark(Watermark watermark) implements SignalOutput {}
}
