package io.pulssi.architecture.offenders.replay;

import org.apache.kafka.streams.StreamsBuilder;

/** A second flow, for replay only. */
final class Shortcut {
  void wire() {
    new StreamsBuilder().stream("elsewhere");
  }
}
