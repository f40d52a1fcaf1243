package io.pulssi.journey;

import java.util.Optional;

/**
 * A kind of input event; its label is the key used in journey maps, files and metrics.
 *
 * <p>Stored state depends on the order: append, never insert.
 */
public enum Source {
  QUEUE_WAIT("queue-wait"),
  CHAT_WAIT("chat-wait"),
  TICKET("ticket"),
  SURVEY("survey"),
  COMPLAINT("complaint"),
  /**
   * An owner's verdict on a warning. No step names it as a source; it belongs to the warning's
   * step.
   */
  VERDICT("verdict");

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /** The label, such as {@code queue-wait}. */
  public String label() {
    return label;
  }

  /** The source with this label, if there is one. */
  public static Optional<Source> ofLabel(String label) {
    for (Source source : values()) {
      if (source.label.equals(label)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
