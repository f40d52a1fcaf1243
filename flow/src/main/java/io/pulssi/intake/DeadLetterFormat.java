package io.pulssi.intake;

import io.pulssi.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * How a record that cannot be used is written down: its bytes, cut, and headers with reason and
 * origin.
 */
final class DeadLetterFormat {
  /** A detail is a line to read, not a second copy of the record. */
  private static final int DETAIL_MAX = 1_000;

  private DeadLetterFormat() {}

  static byte[] cut(byte[] value) {
    return value.length <= DeadLetter.BYTES_MAX
        ? value
        : Arrays.copyOf(value, DeadLetter.BYTES_MAX);
  }

  /** A key is the producer's to choose, and may alone be more than a broker takes in a letter. */
  static byte @Nullable [] cutKey(byte @Nullable [] key) {
    return key == null ? null : cut(key);
  }

  static Headers headers(
      RejectedRecord rejected, String topic, int partition, long offset, long timestamp) {
    String detail = rejected.detail();
    Headers headers = new RecordHeaders();
    add(headers, DeadLetter.REASON, rejected.reason().label());
    add(headers, DeadLetter.DETAIL, detail.substring(0, Math.min(DETAIL_MAX, detail.length())));
    add(headers, DeadLetter.TOPIC, topic);
    add(headers, DeadLetter.PARTITION, Integer.toString(partition));
    add(headers, DeadLetter.OFFSET, Long.toString(offset));
    add(headers, DeadLetter.TIMESTAMP, Long.toString(timestamp));
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
