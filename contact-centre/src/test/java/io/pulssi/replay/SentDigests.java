package io.pulssi.replay;

import io.pulssi.replay.direct.RecordSink;
import io.pulssi.replay.direct.SentRecords;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;

/** Takes a digest of all records sent to each topic: keys, values, timestamps, headers, order. */
final class SentDigests {
  private final Map<String, Topic> topics = new TreeMap<>();

  /** Passes records on after it has taken their digest. */
  SentRecords before(SentRecords next) {
    return new SentRecords() {
      @Override
      public <K, V> RecordSink<K, V> to(String topic, Serializer<K> keys, Serializer<V> values) {
        RecordSink<K, V> sink = next.to(topic, keys, values);
        return record -> {
          topics
              .computeIfAbsent(topic, name -> new Topic())
              .add(
                  keys.serialize(topic, record.key()),
                  values.serialize(topic, record.value()),
                  record);
          sink.take(record);
        };
      }
    };
  }

  /** By topic: how many records, and their digest. */
  Map<String, String> byTopic() {
    Map<String, String> digests = new TreeMap<>();
    topics.forEach((name, topic) -> digests.put(name, topic.text()));
    return digests;
  }

  private static final class Topic {
    private final MessageDigest digest = sha256();
    private int records;

    void add(byte[] key, byte[] value, Record<?, ?> record) {
      records++;
      add(key);
      add(value);
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, record.timestamp()));
      for (Header header : record.headers()) {
        add(header.key().getBytes(StandardCharsets.UTF_8));
        add(header.value());
      }
    }

    private void add(byte[] bytes) {
      int length = bytes == null ? -1 : bytes.length;
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
      if (bytes != null) {
        digest.update(bytes);
      }
    }

    String text() {
      return records + " records, " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }
  }
}
