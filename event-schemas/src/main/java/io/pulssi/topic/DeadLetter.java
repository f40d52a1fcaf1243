package io.pulssi.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contract of a dead letter: the bytes that could not be used, cut, with headers that say why
 * and whence. All header values are UTF-8 text, numbers in decimal.
 */
public final class DeadLetter {

  /** The longest value and the longest key kept, in bytes (64 KiB); the rest is cut off. */
  public static final int BYTES_MAX = 64 * 1024;

  /** Why: a label of {@link io.pulssi.codec.DeadLetterReason}. */
  public static final String REASON = "pulssi.reason";

  /** What was given and what was expected. */
  public static final String DETAIL = "pulssi.detail";

  /** The topic it came on. */
  public static final String TOPIC = "pulssi.topic";

  /** The partition it came on. */
  public static final String PARTITION = "pulssi.partition";

  /** Its offset there. */
  public static final String OFFSET = "pulssi.offset";

  /** The Kafka timestamp it came with, epoch milliseconds. */
  public static final String TIMESTAMP = "pulssi.timestamp";

  /**
   * Stands alone, on a tombstone in the letter's own partition: the letter whose origin this names,
   * as {@code topic/partition/offset}, has been sent to its topic again. No other header is on it.
   */
  public static final String RESENT = "pulssi.resent";

  /** Every header of a letter and what it holds, in this order. */
  public static final Map<String, String> HEADERS = headers();

  private DeadLetter() {}

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(REASON, "Why it could not be used.");
    headers.put(DETAIL, "What was given and what was expected.");
    headers.put(TOPIC, "The topic it came on.");
    headers.put(PARTITION, "The partition it came on.");
    headers.put(OFFSET, "Its offset there.");
    headers.put(TIMESTAMP, "The Kafka timestamp it came with, epoch milliseconds.");
    return Collections.unmodifiableMap(headers);
  }
}
