package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Which sources of a step are alive, and how much each should have said since it fell silent.
 *
 * <p>With {@code m} events expected and dispersion {@code d} from slice to slice, silence has the
 * probability {@code d^(-m / (d - 1))} (negative binomial; {@code e^-m} for {@code d = 1}): as if
 * {@code m' = m ln d / (d - 1)} were expected of a pure chance. A whole day may besides be a third
 * above or below its usual rate: {@code P = (1 + v m')^(-1 / v)}, {@code v = .1}. 22 bytes a step.
 */
final class SourceSilence {
  static final Layout<SourceSilence> LAYOUT =
      Layout.inPlace(SourceSilence::new, SourceSilence::layout);

  /** Silence less probable than 10⁻⁴ is no chance: {@code m'} above {@code (10^(4 v) - 1) / v}. */
  static final double IMPROBABLE = 15.1188643150958;

  private static final int SOURCES = Source.COMPLAINT.ordinal() + 1; // verdicts come when they come

  private int alive;
  private int blind;
  private final float[] missed = new float[SOURCES];

  boolean isAlive(Source source) {
    return (alive & bit(source)) != 0;
  }

  boolean isBlind(Source source) {
    return (blind & bit(source)) != 0;
  }

  void heard(Source source) {
    alive |= bit(source);
    blind &= ~bit(source);
    missed[source.ordinal()] = 0;
  }

  /** Nothing is expected of it any more, until it is heard again. */
  void forget(Source source) {
    alive &= ~bit(source);
    blind &= ~bit(source);
    missed[source.ordinal()] = 0;
  }

  /** A silent slice in which {@code expected} events were usual. */
  void silent(Source source, double expected, double dispersion) {
    int i = source.ordinal();
    double weight = dispersion > 1.001 ? StrictMath.log(dispersion) / (dispersion - 1) : 1;
    missed[i] = (float) (missed[i] + expected * weight);
    if (missed[i] > IMPROBABLE) {
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
