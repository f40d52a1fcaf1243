package io.pulssi.command;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which letters were resent already. A marker follows its letter in the same partition, so the
 * markers are read first, in a pass of their own.
 */
final class ResentMarkers {
  private final Set<Origin> resent = new HashSet<>();

  void read(ConsumerRecord<byte[], byte[]> record) {
    Origin.resent(record.headers()).ifPresent(resent::add);
  }

  /** One that has just been sent. */
  void add(Origin origin) {
    resent.add(origin);
  }

  boolean has(Origin origin) {
    return resent.contains(origin);
  }
}
