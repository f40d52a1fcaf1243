package io.pulssi.detect;

import io.pulssi.baseline.Residual;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What was seen of a share within an hour: bad ones, those expected, and of how many. At most 13
 * bytes.
 */
final class Tally {
  private float observed;
  private float expected;
  private float n;

  void add(Residual residual) {
    observed += (float) residual.observed();
    expected += (float) residual.expected();
    n += (float) residual.n();
  }

  double observed() {
    return observed;
  }

  double expected() {
    return expected;
  }

  double n() {
    return n;
  }

  void write(DataOutput out) throws IOException {
    boolean any = n > 0 || expected > 0;
    out.writeBoolean(any);
    if (any) {
      out.writeFloat(observed);
      out.writeFloat(expected);
      out.writeFloat(n);
    }
  }

  static Tally read(DataInput in) throws IOException {
    var tally = new Tally();
    if (!in.readBoolean()) {
      return tally;
    }
    tally.observed = in.readFloat();
    tally.expected = in.readFloat();
    tally.n = in.readFloat();
    return tally;
  }
}
