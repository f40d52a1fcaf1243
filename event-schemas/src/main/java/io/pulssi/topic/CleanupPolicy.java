package io.pulssi.topic;

import java.util.Locale;

/** What the broker does with a topic's old records. */
public enum CleanupPolicy {
  /** Records older than the retention go. */
  DELETE,
  /** The last record of every key stays for ever. */
  COMPACT;

  /** The value of Kafka's {@code cleanup.policy}. */
  public String policy() {
    return name().toLowerCase(Locale.ROOT);
  }
}
