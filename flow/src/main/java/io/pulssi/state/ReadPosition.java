package io.pulssi.state;

import java.io.IOException;

/**
 * Up to which record a task has processed a partition, and of which topic.
 *
 * <p>It is committed together with what the records did. So it tells the truth when the consumer
 * group's offsets do not: when they have expired, or were reset. A topic made anew has another id,
 * and is read from its beginning.
 */
public final class ReadPosition {
  private final Memory<State> memory;
  private final String key;
  private final State state;

  private ReadPosition(Memory<State> memory, String key, State state) {
    this.memory = memory;
    this.key = key;
    this.state = state;
  }

  /**
   * Continues where the task last stopped, if the topic is still the same.
   *
   * @param key of the position in memory
   * @param topicId the topic's id; empty if topics have none, then nothing is kept or checked
   */
  public static ReadPosition resume(Memory<State> memory, String key, String topicId) {
    State kept = topicId.isEmpty() ? null : memory.get(key);
    if (kept == null || !kept.topicId.equals(topicId)) {
      kept = new State(topicId);
    }
    return new ReadPosition(memory, key, kept);
  }

  /**
   * Takes the next record.
   *
   * @return false if it was processed before
   */
  public boolean take(long offset) {
    if (state.topicId.isEmpty()) {
      state.offset = offset;
      return true;
    }
    if (offset <= state.offset) {
      return false;
    }
    moveTo(offset);
    return true;
  }

  /** The record's offset is the last one processed from now on. */
  public void moveTo(long offset) {
    state.offset = offset;
    memory.put(key, state);
  }

  /** Offset of the last record processed; -1 before the first. */
  public long last() {
    return state.offset;
  }

  /** Whether a record has been processed, by this task or by one before it. */
  public boolean isKnown() {
    return !state.topicId.isEmpty() && state.offset >= 0;
  }

  /** What is kept of a position. */
  public static final class State {
    public static final Layout<State> LAYOUT = Layout.inPlace(State::new, State::layout);

    private String topicId = "";
    private long offset = -1;

    private State() {}

    private State(String topicId) {
      this.topicId = topicId;
    }

    private void layout(Fields fields) throws IOException {
      topicId = fields.text(topicId);
      offset = fields.varint(offset);
    }
  }
}
