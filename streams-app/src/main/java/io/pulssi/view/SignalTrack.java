package io.pulssi.view;

import io.pulssi.event.Signal;

/** A signal's last value, and its points before. Not thread-safe. */
final class SignalTrack {
  private final PointRing points = new PointRing();
  private Signal last;

  SignalTrack(Signal first) {
    this.last = first;
  }

  /** Says by how many points it has grown. */
  int add(Signal signal) {
    last = signal;
    return points.add(SignalPoint.of(signal));
  }

  Signal last() {
    return last;
  }

  PointRing points() {
    return points;
  }
}
