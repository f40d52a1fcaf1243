package io.pulssi.detect;

/**
 * The measures that have a threshold of their own. The capacity line has two. Stored state depends
 * on the order.
 */
enum ThresholdGauge {
  /** Gated z of contacts, in standard deviations. */
  DEMAND(Line.DEMAND),
  /** Hourly evidence of the capacity line, in nats. */
  BETS(Line.CAPACITY),
  /** Waits and abandonment of about the last hour, in standard deviations. */
  FAST(Line.CAPACITY),
  /** Evidence of reopens, in nats. */
  REOPENS(Line.REOPENS),
  /** Evidence of low scores, in nats. */
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
