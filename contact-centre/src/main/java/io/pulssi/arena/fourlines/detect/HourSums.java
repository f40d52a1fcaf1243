package io.pulssi.arena.fourlines.detect;

import io.pulssi.arena.fourlines.baseline.Residual;
import io.pulssi.arena.fourlines.baseline.Series;

/**
 * What one step said within one hour. 18 bytes, 16 more a capacity series, 9 more a kind of
 * contact.
 */
final class HourSums {
  private static final int CAPACITY = Series.CHAT_LONG.ordinal() + 1;
  private static final double BET_MIN = -3;
  private static final double BET_MAX = 5;

  private int hour;
  private final float[] n = new float[CAPACITY];
  private final float[] observed = new float[CAPACITY];
  private final float[] expected = new float[CAPACITY];
  private final float[] z = new float[CAPACITY];
  private float stake;
  private short stakes;
  private float wait;
  private short waits;
  private final float[] contacts = new float[ContactKind.count()];
  private final float[] usual = new float[ContactKind.count()];

  HourSums(int hour) {
    this.hour = hour;
  }

  int hour() {
    return hour;
  }

  boolean hasStakes() {
    return stakes > 0;
  }

  /** Adds a capacity series of a slice; {@code given} is its z given the load. */
  void add(Series series, Residual residual, double given) {
    int i = series.ordinal();
    double weight = series.kind() == Series.Kind.WAIT ? residual.n() : 1;
    n[i] += (float) residual.n();
    observed[i] += (float) (weight * residual.observed());
    expected[i] += (float) (weight * residual.expected());
    z[i] += (float) given;
    stake += (float) Math.max(BET_MIN, Math.min(BET_MAX, given));
    stakes++;
  }

  void addWait(double waitZ) {
    wait += (float) waitZ;
    waits++;
  }

  void addContacts(ContactKind kind, Residual residual) {
    contacts[kind.ordinal()] += (float) residual.observed();
    usual[kind.ordinal()] += (float) residual.expected();
  }

  /** {@code sum of clipped z / sqrt(count)}: near standard normal in a usual hour. */
  double stake() {
    return stake / Math.sqrt(stakes);
  }

  /** The same over this hour and the one before it. */
  double stakeWith(HourSums before) {
    return before.hour == hour - 1
        ? (stake + before.stake) / Math.sqrt(stakes + before.stakes)
        : stake();
  }

  double waitZ() {
    return wait;
  }

  int waits() {
    return waits;
  }

  double contacts(ContactKind kind) {
    return contacts[kind.ordinal()];
  }

  double usual(ContactKind kind) {
    return usual[kind.ordinal()];
  }

  double n(Series series) {
    return n[series.ordinal()];
  }

  double observed(Series series) {
    return observed[series.ordinal()];
  }

  double expected(Series series) {
    return expected[series.ordinal()];
  }

  double z(Series series) {
    return z[series.ordinal()];
  }
}
