package io.pulssi.signal;

import io.pulssi.journey.Source;
import java.util.Map;

/**
 * Which records of a source are sure to be in one partition, so that their state can be kept there.
 */
@FunctionalInterface
public interface ProducerKeys {

  /** Whether records of the source with the same value of this key share a partition. */
  boolean keepsTogether(Source source, InputKey key);

  /** By the key of each source's records; a source not named has no usable key. */
  static ProducerKeys of(Map<Source, InputKey> keys) {
    return (source, key) -> keys.get(source) == key;
  }

  /** For topics that all have a single partition. */
  static ProducerKeys onePartition() {
    return (source, key) -> true;
  }
}
