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

  /** For recorded input. */
  static TopicIds none() {
    return topic -> "";
  }
}
