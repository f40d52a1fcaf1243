package io.pulssi.signal;

import io.pulssi.intake.Watermark;

/**
 * An item of a stream that tells its time: data, or a watermark saying that nothing older follows.
 */
public sealed interface SignalOutput<T> {
  /** Some data. */
  record Data<T>(T value) implements SignalOutput<T> {}

  /** How far time has come. */
  record Mark<T>(Watermark watermark) implements SignalOutput<T> {}
}
