package io.pulssi.fault;

import java.time.Duration;
import java.util.Map;

/** Something that goes wrong, and how the bench is set up for it. */
interface Fault {
  /** What goes wrong, as in the table. */
  String name();

  /** How many brokers there are. */
  default int brokers() {
    return 1;
  }

  /** How many instances of the monitor there are at the beginning. */
  default int instances() {
    return 1;
  }

  /** Settings of the instances beyond the bench's own. */
  default Map<String, String> settings() {
    return Map.of();
  }

  /** How fast events come while it goes wrong. */
  default int eventsPerSecond() {
    return 1500;
  }

  /** Starts the first instances, before any event comes. */
  default void prepare(Bench bench) throws Exception {
    for (int i = 0; i < instances(); i++) {
      bench.join();
    }
  }

  /** Lets it go wrong under load, and leaves the monitor running. */
  void inject(Bench bench) throws Exception;

  /** How long all that is expected may take once all events are sent. */
  default Duration drainsWithin() {
    return Duration.ofMinutes(3);
  }
}
