package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Which sources of a step are active, and how many events each silent source has missed.
 *
 * <p>With {@code m} expected events and dispersion {@code d} between slices, no event at all has
 * the probability {@code d^(-m / (d - 1))} (negative binomial; {@code e^-m} for {@code d = 1}).
 * That equals a Poisson count with the mean {@code m' = m ln d / (d - 1)}. The rate of a whole day
 * also varies, by about a third: {@code P = (1 + v m')^(-1 / v)}, {@code v = .1}. 22 bytes a step.
 */
final class SourceSilence {
  static final Layout<SourceSilence> LAYOUT =
      Layout.inPlace(SourceSilence::new, SourceSilence::layout);

  /**
   * Above this {@code m'} the source is blind: {@code (10^(4 v) - 1) / v}, where silence has the
   * probability 10⁻⁴.
   */
  static final double MISSED_MAX = 15.1188643150958;

  private static final int SOURCES =
      Source.COMPLAINT.ordinal() + 1; // without verdicts: people give them at any time

  private int alive;
  private int blind;
  private final float[] missed = new float[SOURCES];

  boolean isAlive(Source source) {
    return (alive & bit(source)) != 0;
  }

  boolean isBlind(Source source) {
    return (blind & bit(source)) != 0;
  }

  void observe(Source source) {
    alive |= bit(source);
    blind &= ~bit(source);
    missed[source.ordinal()] = 0;
  }

  /** Expects no events of the source until it sends one again. */
  void forget(Source source) {
    alive &= ~bit(source);
    blind &= ~bit(source);
    missed[source.ordinal()] = 0;
  }

  /** Adds a slice without events, in which {@code expected} are usual. */
  void observeSilence(Source source, double expected, double dispersion) {
    int i = source.ordinal();
    double weight = dispersion > 1.001 ? StrictMath.log(dispersion) / (dispersion - 1) : 1;
    missed[i] = (float) (missed[i] + expected * weight);
    if (missed[i] > MISSED_MAX) {
      blind |= bit(source);
    }
  }

  private static int bit(Source source) {
    return 1 << source.ordinal();
  }

  private void layout(Fields fields) throws IOException {
    alive = fields.int8(alive);
    blind = fields.int8(blind);
    fields.float32s(missed);
  }
}
