package io.pulssi.runtime;

import java.util.List;

/**
 * The state of a topic, compared with its specification.
 *
 * @param topic its name
 * @param state what was found or done
 * @param partitions how many it has; 0 when missing
 * @param differences such as {@code cleanup.policy: delete (expected: compact)}; empty unless it
 *     differs
 */
public record TopicFinding(String topic, State state, int partitions, List<String> differences) {
  /** What was found or done. */
  public enum State {
    /** It does not exist. */
    MISSING,
    /** It did not exist and was made. */
    CREATED,
    /** It is as specified. */
    MATCHES,
    /** It exists, with other settings: left as it is. */
    DIFFERS
  }
}
