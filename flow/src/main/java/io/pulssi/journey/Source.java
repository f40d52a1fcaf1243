package io.pulssi.journey;

import java.util.Optional;

/**
 * A kind of input event; its label is the key used in journey maps, files and metrics.
 *
 * <p>State is laid out by the order: append, never insert.
 */
public enum Source {
  QUEUE_WAIT("queue-wait"),
  CHAT_WAIT("chat-wait"),
  TICKET("ticket"),
  SURVEY("survey"),
  COMPLAINT("complaint"),
  /** An owner's word on a warning: feeds no step, but belongs to the one the warning is about. */
  VERDICT("verdict");

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
