package io.pulssi.cause;

import io.pulssi.figure.Median;
import io.pulssi.slice.SliceSpan;
import java.util.Collection;

/**
 * Looks for the window in which a step's contacts rose most above usual.
 *
 * <p>{@code z = ln((y + 1) / (m e^c + 1)) / √(1.1 / (m e^c + 1) + τ²)} as in the demand line, but
 * without harm: a root that does not page yet counts too. {@code c} is the median over the steps of
 * {@code ln(y / m)}. The rise began with the window of the largest likelihood ratio: a Poisson
 * count more than a tenth above usual, against one that is not.
 */
final class RiseScan {
  /** A day's own level, which is no onset. */
  private static final double MARGIN = .1;

  private static final double LEAST = 1e-3;
  private static final double DISPERSION = 1.1;
  private static final double ACTIVE = 8;
  private static final int PEERS_MIN = 6;

  private final long at;
  private final double[] common = new double[HourlyContacts.HOURS];

  /** A scan at the end of an hour over these steps. */
  RiseScan(Collection<HourlyContacts> steps, long at) {
    this.at = at;
    for (int hours = 1; hours <= HourlyContacts.HOURS; hours++) {
      common[hours - 1] = common(steps, hours);
    }
  }

  /** The strongest rise that lasts until now; {@link ContactRise#NONE} when contacts fell. */
  ContactRise of(HourlyContacts contacts) {
    double most = 0;
    double likeliest = 0;
    int window = 0;
    int began = 0;
    for (int hours = 1; hours <= HourlyContacts.HOURS && contacts.covers(hours); hours++) {
      double seen = contacts.seen(hours);
      double usual = usual(contacts, hours);
      double z = z(seen, usual, tau(hours));
      double likelihood = likelihood(seen, usual * StrictMath.exp(MARGIN));
      if (z > most) {
        most = z;
        window = hours;
      }
      if (likelihood > likeliest) {
        likeliest = likelihood;
        began = hours;
      }
    }
    return window == 0 ? ContactRise.NONE : rise(contacts, most, began == 0 ? window : began);
  }

  private ContactRise rise(HourlyContacts contacts, double z, int hours) {
    double seen = contacts.seen(hours);
    double usual = usual(contacts, hours);
    long onset = at - hours * SliceSpan.HOUR_MILLIS;
    double ratio = StrictMath.max(1 + LEAST, (seen + 1) / (usual + 1));
    return new ContactRise(z, onset, ratio, StrictMath.max(LEAST, seen - usual), at);
  }

  private double usual(HourlyContacts contacts, int hours) {
    return contacts.usual(hours) * StrictMath.exp(common[hours - 1]);
  }

  /** Log likelihood ratio of a Poisson count that rose against one that did not; 0 if it fell. */
  private static double likelihood(double seen, double usual) {
    return seen <= usual ? 0 : seen * StrictMath.log(seen / usual) - (seen - usual);
  }

  private static double z(double seen, double usual, double tau) {
    return StrictMath.log((seen + 1) / (usual + 1))
        / StrictMath.sqrt(DISPERSION / (usual + 1) + tau * tau);
  }

  private static double tau(int hours) {
    return hours <= 6 ? .15 : hours <= 24 ? .12 : .1;
  }

  private static double common(Collection<HourlyContacts> steps, int hours) {
    double[] ratios =
        steps.stream()
            .filter(step -> step.covers(hours) && step.usual(hours) > ACTIVE)
            .mapToDouble(
                step -> StrictMath.log(StrictMath.max(.5, step.seen(hours)) / step.usual(hours)))
            .toArray();
    return ratios.length < PEERS_MIN ? 0 : Median.of(ratios);
  }
}
