package io.pulssi.warning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What has been seen of trouble passing from one step to another. */
final class Edge {
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

  void write(DataOutput out) throws IOException {
    out.writeUTF(from);
    out.writeFloat(follows);
    lags.write(out);
  }

  static Edge read(DataInput in) throws IOException {
    return new Edge(in.readUTF(), in.readFloat(), LagLaw.read(in));
  }
}
