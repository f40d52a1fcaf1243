package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Sums of one step within one hour. 48 bytes, 16 more a capacity series, 9 more a kind of contact.
 */
final class HourSums {
  private static final int CAPACITY = BaselineSeries.CHAT_LONG.ordinal() + 1;
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
  private final ShareTally reopens = new ShareTally();
  private final ShareTally lowScores = new ShareTally();
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

  boolean hasCapacityData() {
    return stakes > 0;
  }

  /** Adds a capacity series of a slice; {@code loadAdjusted} is its z adjusted for the load. */
  void add(BaselineSeries series, SeriesResidual residual, double loadAdjusted) {
    int i = series.ordinal();
    double weight = series.kind() == BaselineSeries.Kind.WAIT ? residual.n() : 1;
    n[i] += (float) residual.n();
    observed[i] += (float) (weight * residual.observed());
    expected[i] += (float) (weight * residual.expected());
    z[i] += (float) loadAdjusted;
    stake += (float) Math.max(BET_MIN, Math.min(BET_MAX, loadAdjusted));
    stakes++;
  }

  void addWait(double waitZ) {
    wait += (float) waitZ;
    waits++;
  }

  /** Adds the harm of a slice: the mean z of waits and abandonment. */
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

  ShareTally reopens() {
    return reopens;
  }

  ShareTally lowScores() {
    return lowScores;
  }

  void addContacts(ContactKind kind, SeriesResidual residual) {
    contacts[kind.ordinal()] += (float) residual.observed();
    usual[kind.ordinal()] += (float) residual.expected();
  }

  /**
   * The z of all capacity series together, {@code sum of clipped z / sqrt(count)}: near standard
   * normal in a usual hour.
   */
  double capacityZ() {
    return stake / Math.sqrt(stakes);
  }

  /** The same over this hour and the hour before it. */
  double capacityZWith(HourSums before) {
    return before.hour == hour - 1
        ? (stake + before.stake) / Math.sqrt(stakes + before.stakes)
        : capacityZ();
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

  double n(BaselineSeries series) {
    return n[series.ordinal()];
  }

  double observed(BaselineSeries series) {
    return observed[series.ordinal()];
  }

  double expected(BaselineSeries series) {
    return expected[series.ordinal()];
  }

  double z(BaselineSeries series) {
    return z[series.ordinal()];
  }

  void layout(Fields fields) throws IOException {
    hour = fields.int32(hour);
    stake = fields.float32(stake);
    stakes = (short) fields.int16(stakes);
    wait = fields.float32(wait);
    waits = (short) fields.int16(waits);
    reopens.layout(fields);
    lowScores.layout(fields);
    harm = fields.float32(harm);
    harms = (short) fields.int16(harms);
    int seen = fields.int8(Fields.bits(CAPACITY, i -> n[i] > 0));
    int known = fields.int8(Fields.bits(contacts.length, i -> contacts[i] > 0 || usual[i] > 0));
    for (int i = 0; i < CAPACITY; i++) {
      if ((seen & 1 << i) != 0) {
        n[i] = fields.float32(n[i]);
        observed[i] = fields.float32(observed[i]);
        expected[i] = fields.float32(expected[i]);
        z[i] = fields.float32(z[i]);
      }
    }
    for (int i = 0; i < contacts.length; i++) {
      if ((known & 1 << i) != 0) {
        contacts[i] = fields.float32(contacts[i]);
        usual[i] = fields.float32(usual[i]);
      }
    }
  }
}
