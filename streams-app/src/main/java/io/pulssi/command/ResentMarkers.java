package io.pulssi.command;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which letters were sent again already. A marker lies behind its letter in the same partition, so
 * all letters that are read have theirs read as well; markers therefore take one reading of their
 * own, before the letters are looked at.
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
