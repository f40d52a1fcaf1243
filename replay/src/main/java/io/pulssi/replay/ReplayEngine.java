package io.pulssi.replay;

import io.pulssi.PulssiTopology;
import io.pulssi.Wiring;
import io.pulssi.replay.direct.DirectFlow;
import io.pulssi.replay.direct.SentRecords;

/** Runs the flow for a replay: takes records one by one, and has a clock that the replay moves. */
interface ReplayEngine extends AutoCloseable {

  /** Takes the next record of an input topic, with its timestamp, and all that follows from it. */
  void take(String topic, byte[] value, long timestamp);

  /** Moves the clock to a time, epoch milliseconds. */
  void moveTo(long time);

  @Override
  void close();

  /** The flow in this thread. */
  static ReplayEngine direct(Wiring wiring, long startsAt, SentRecords sent) {
    DirectFlow flow = new DirectFlow(startsAt, sent);
    PulssiTopology.wire(wiring, flow);
    flow.open();
    return new ReplayEngine() {
      @Override
      public void take(String topic, byte[] value, long timestamp) {
        flow.take(topic, value, timestamp);
      }

      @Override
      public void moveTo(long time) {
        flow.moveTo(time);
      }

      @Override
      public void close() {
        flow.close();
      }
    };
  }

  /** Makes an engine. */
  @FunctionalInterface
  interface Factory {
    /** An engine whose clock starts at a time, epoch milliseconds. */
    ReplayEngine start(Wiring wiring, long startsAt, SentRecords sent);
  }
}
