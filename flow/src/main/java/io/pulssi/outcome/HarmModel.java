package io.pulssi.outcome;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * How many complaints a day each harm brings: non-negative least squares of a step's daily
 * complaints on its harm of late, pooled over the steps of a journey, days forgotten by 1/56 a day.
 *
 * <p>Days are weighted by one over one more than their complaints would be at the mean rate of all
 * contacts, which is about their variance; or the busiest step would decide alone. 184 bytes.
 */
final class HarmModel {
  private static final double FORGETS = 1 - 1.0 / 56;

  /** Fewer days of steps, or fewer complaints, tell nothing. */
  private static final double DAYS_MIN = 60;

  private static final double COMPLAINTS_MIN = 50;

  static final Layout<HarmModel> LAYOUT = Layout.inPlace(HarmModel::new, HarmModel::layout);

  private final double[][] squares = new double[HarmKind.COUNT][HarmKind.COUNT];
  private final double[] products = new double[HarmKind.COUNT];
  private double days;
  private double complaints;
  private double contacts;

  /** Before the days of all steps are learned. */
  void forget() {
    for (int i = 0; i < HarmKind.COUNT; i++) {
      products[i] *= FORGETS;
      for (int j = 0; j < HarmKind.COUNT; j++) {
        squares[i][j] *= FORGETS;
      }
    }
    days *= FORGETS;
    complaints *= FORGETS;
    contacts *= FORGETS;
  }

  /** Learns one day of one step. */
  void learn(double[] harm, double complained) {
    days++;
    complaints += complained;
    contacts += harm[HarmKind.CONTACTS.ordinal()];
    double rate = contacts > 0 ? complaints / contacts : 0;
    double weight = 1 / (1 + rate * harm[HarmKind.CONTACTS.ordinal()]);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      products[i] += weight * harm[i] * complained;
      for (int j = 0; j < HarmKind.COUNT; j++) {
        squares[i][j] += weight * harm[i] * harm[j];
      }
    }
  }

  /** Whether it has learned enough to say anything. */
  boolean isKnown() {
    return days >= DAYS_MIN && complaints >= COMPLAINTS_MIN;
  }

  /** Complaints a day for one of each harm a day, by the ordinal of {@link HarmKind}. */
  double[] perHarm() {
    return NonNegativeFit.solve(squares, products);
  }

  /** Complaints a day beyond the usual, 0 or more. */
  static double extra(double[] perHarm, double[] late, double[] usual) {
    double extra = 0;
    for (int i = 0; i < HarmKind.COUNT; i++) {
      extra += perHarm[i] * (late[i] - usual[i]);
    }
    return Math.max(0, extra);
  }

  private void layout(Fields fields) throws IOException {
    days = fields.float64(days);
    complaints = fields.float64(complaints);
    contacts = fields.float64(contacts);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      products[i] = fields.float64(products[i]);
      for (int j = 0; j < HarmKind.COUNT; j++) {
        squares[i][j] = fields.float64(squares[i][j]);
      }
    }
  }
}
