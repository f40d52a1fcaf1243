package io.pulssi.journey;

import java.util.Optional;

/**
 * A kind of input event that feeds steps; its label is the key used in journey maps, files and
 * metrics.
 */
public enum Source {
  QUEUE_WAIT("queue-wait"),
  CHAT_WAIT("chat-wait"),
  TICKET("ticket"),
  SURVEY("survey"),
  COMPLAINT("complaint");

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /** Such as {@code queue-wait}. */
  public String label() {
    return label;
  }

  /** The source of a label, if there is one. */
  public static Optional<Source> ofLabel(String label) {
    for (Source source : values()) {
      if (source.label.equals(label)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
