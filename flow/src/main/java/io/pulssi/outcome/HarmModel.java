package io.pulssi.outcome;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * How many complaints a day follow from each kind of harm. It is a non-negative least squares fit
 * of a step's daily complaints to its recent harm, over all steps of a journey. Each day the fit
 * forgets 1/56.
 *
 * <p>The weight of a day is {@code 1 / (1 + r c)}, with its contacts {@code c} and the mean
 * complaints per contact {@code r}. That is about one over the variance of its complaints. Without
 * weights the busiest step alone would determine the fit. 184 bytes.
 */
final class HarmModel {
  private static final double DAILY_DECAY = 1 - 1.0 / 56;

  /** With fewer step days, or fewer complaints, the fit is not used. */
  private static final double DAYS_MIN = 60;

  private static final double COMPLAINTS_MIN = 50;

  static final Layout<HarmModel> LAYOUT = Layout.inPlace(HarmModel::new, HarmModel::layout);

  private final double[][] squares = new double[HarmKind.COUNT][HarmKind.COUNT];
  private final double[] products = new double[HarmKind.COUNT];
  private double days;
  private double complaints;
  private double contacts;

  /**
   * Reduces the weight of all past days. Called once a day, before the day of each step is added.
   */
  void decay() {
    for (int i = 0; i < HarmKind.COUNT; i++) {
      products[i] *= DAILY_DECAY;
      for (int j = 0; j < HarmKind.COUNT; j++) {
        squares[i][j] *= DAILY_DECAY;
      }
    }
    days *= DAILY_DECAY;
    complaints *= DAILY_DECAY;
    contacts *= DAILY_DECAY;
  }

  /** Adds one day of one step. */
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

  /** Whether it has enough data. */
  boolean isKnown() {
    return days >= DAYS_MIN && complaints >= COMPLAINTS_MIN;
  }

  /** Complaints per occurrence of harm, by the ordinal of {@link HarmKind}. */
  double[] perHarm() {
    return NonNegativeFit.solve(squares, products);
  }

  /** Expected complaints a day beyond the usual, 0 or more. */
  static double extraComplaints(double[] perHarm, double[] late, double[] usual) {
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
