package io.pulssi.detect;

/**
 * What is measured against a threshold of its own; capacity has two. The order is that of stored
 * state.
 */
enum ThresholdGauge {
  /** Gated z of contacts. */
  DEMAND(Line.DEMAND),
  /** Nats of the hourly bets. */
  BETS(Line.CAPACITY),
  /** Waits and abandonment of the last hour, in standard deviations. */
  FAST(Line.CAPACITY),
  /** Nats of reopens. */
  REOPENS(Line.REOPENS),
  /** Nats of low scores. */
  SURVEY(Line.SURVEY);

  private static final ThresholdGauge[] ALL = values();

  private final Line line;

  ThresholdGauge(Line line) {
    this.line = line;
  }

  Line line() {
    return line;
  }

  static int count() {
    return ALL.length;
  }

  static ThresholdGauge at(int position) {
    return ALL[position];
  }
}
