package io.pulssi.signal;

import io.pulssi.journey.Source;
import java.util.Map;

/**
 * Which records are sure to lie in one partition, so that what they need can be remembered there.
 */
@FunctionalInterface
public interface ProducerKeys {

  /** Whether records of the source with the same value of this key share a partition. */
  boolean keepsTogether(Source source, InputKey key);

  /** As producers say they key; a source not named is keyed by nothing useful. */
  static ProducerKeys by(Map<Source, InputKey> keys) {
    return (source, key) -> keys.get(source) == key;
  }

  /** Every topic has a single partition, in which whatever belongs together is together. */
  static ProducerKeys onePartition() {
    return (source, key) -> true;
  }
}
