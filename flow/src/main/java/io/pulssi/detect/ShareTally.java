package io.pulssi.detect;

import io.pulssi.baseline.SeriesResidual;
import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Sums of a share within an hour: bad observations, expected bad ones, and all observations. At
 * most 13 bytes.
 */
final class ShareTally {
  private float observed;
  private float expected;
  private float n;

  void add(SeriesResidual residual) {
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

  void layout(Fields fields) throws IOException {
    boolean any = fields.flag(n > 0 || expected > 0);
    if (any) {
      observed = fields.float32(observed);
      expected = fields.float32(expected);
      n = fields.float32(n);
    }
  }
}
