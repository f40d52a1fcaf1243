package io.pulssi.state;

/** Ids of topics. A topic that is deleted and made again has another one. */
@FunctionalInterface
public interface TopicIds {
  /**
   * The id of a topic.
   *
   * @return empty if topics have none, as in a replay
   */
  String of(String topic);

  /**
   * Asks whether a topic is still the one with this id.
   *
   * @throws IllegalStateException if it was deleted and made anew
   */
  default void confirm(String topic, String id) {}

  /** For recorded input. */
  static TopicIds none() {
    return topic -> "";
  }
}
