package io.pulssi.warning;

import io.pulssi.state.Layout;

/** What has been seen of trouble passing from one step to another. */
final class Edge {
  static final Layout<Edge> LAYOUT =
      Layout.of(
          new Edge(""),
          (edge, fields) ->
              new Edge(
                  fields.text(edge.from),
                  fields.float32(edge.follows),
                  fields.part(LagLaw.LAYOUT, edge.lags)));

  private final String from;
  private final LagLaw lags;
  private float follows;

  Edge(String from) {
    this(from, 0, new LagLaw());
  }

  private Edge(String from, float follows, LagLaw lags) {
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

  LagLaw lags() {
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
