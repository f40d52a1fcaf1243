package io.pulssi.cause;

import io.pulssi.state.Layout;

/** What has been seen of trouble passing from one step to another. */
final class LearnedEdge {
  static final Layout<LearnedEdge> LAYOUT =
      Layout.of(
          new LearnedEdge(""),
          (edge, fields) ->
              new LearnedEdge(
                  fields.text(edge.from),
                  fields.float32(edge.follows),
                  fields.part(LagDistribution.LAYOUT, edge.lags)));

  private final String from;
  private final LagDistribution lags;
  private float follows;

  LearnedEdge(String from) {
    this(from, 0, new LagDistribution());
  }

  private LearnedEdge(String from, float follows, LagDistribution lags) {
    this.from = from;
    this.follows = follows;
    this.lags = lags;
  }

  String from() {
    return from;
  }

  /** How often trouble followed, each time weighted by how sure that was; forgotten slowly. */
  double follows() {
    return follows;
  }

  LagDistribution lags() {
    return lags;
  }

  void credit(double lagHours, double weight) {
    follows += (float) weight;
    lags.add(lagHours, weight);
  }

  /** Loses to a newcomer for whom there is no room. */
  void lose(double weight) {
    follows = (float) StrictMath.max(0, follows - weight);
  }

  void fade(double factor) {
    follows = (float) (follows * factor);
    lags.fade(factor);
  }
}
