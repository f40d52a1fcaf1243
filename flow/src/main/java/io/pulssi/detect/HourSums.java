package io.pulssi.detect;

import io.pulssi.baseline.Residual;
import io.pulssi.baseline.Series;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What one step said within one hour. 48 bytes, 16 more a capacity series, 9 more a kind of
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
  private Tally reopens = new Tally();
  private Tally lowScores = new Tally();
  private float harm;
  private short harms;
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

  /** Adds how much customers suffer in a slice: the mean z of waits and of abandonment. */
  void addHarm(double z) {
    harm += (float) z;
    harms++;
  }

  float harm() {
    return harm;
  }

  int harms() {
    return harms;
  }

  Tally reopens() {
    return reopens;
  }

  Tally lowScores() {
    return lowScores;
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

  void write(DataOutput out) throws IOException {
    out.writeInt(hour);
    out.writeFloat(stake);
    out.writeShort(stakes);
    out.writeFloat(wait);
    out.writeShort(waits);
    reopens.write(out);
    lowScores.write(out);
    out.writeFloat(harm);
    out.writeShort(harms);
    int seen = 0;
    for (int i = 0; i < CAPACITY; i++) {
      seen |= n[i] > 0 ? 1 << i : 0;
    }
    int known = 0;
    for (int i = 0; i < contacts.length; i++) {
      known |= contacts[i] > 0 || usual[i] > 0 ? 1 << i : 0;
    }
    out.writeByte(seen);
    out.writeByte(known);
    for (int i = 0; i < CAPACITY; i++) {
      if (n[i] > 0) {
        out.writeFloat(n[i]);
        out.writeFloat(observed[i]);
        out.writeFloat(expected[i]);
        out.writeFloat(z[i]);
      }
    }
    for (int i = 0; i < contacts.length; i++) {
      if ((known & 1 << i) != 0) {
        out.writeFloat(contacts[i]);
        out.writeFloat(usual[i]);
      }
    }
  }

  static HourSums read(DataInput in) throws IOException {
    var sums = new HourSums(in.readInt());
    sums.stake = in.readFloat();
    sums.stakes = in.readShort();
    sums.wait = in.readFloat();
    sums.waits = in.readShort();
    sums.reopens = Tally.read(in);
    sums.lowScores = Tally.read(in);
    sums.harm = in.readFloat();
    sums.harms = in.readShort();
    int seen = in.readByte();
    int known = in.readByte();
    for (int i = 0; i < CAPACITY; i++) {
      if ((seen & 1 << i) != 0) {
        sums.n[i] = in.readFloat();
        sums.observed[i] = in.readFloat();
        sums.expected[i] = in.readFloat();
        sums.z[i] = in.readFloat();
      }
    }
    for (int i = 0; i < sums.contacts.length; i++) {
      if ((known & 1 << i) != 0) {
        sums.contacts[i] = in.readFloat();
        sums.usual[i] = in.readFloat();
      }
    }
    return sums;
  }
}
