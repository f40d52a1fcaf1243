package io.pulssi.runtime;

import io.pulssi.state.TopicIds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;

/** The ids that topics had when this instance first asked for them. */
final class KnownTopicIds implements TopicIds, AutoCloseable {
  private final Admin admin;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  /**
   * @param admin is closed with it
   */
  KnownTopicIds(Admin admin) {
    this.admin = admin;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.apache.kafka.common.KafkaException if no broker tells it in time
   */
  @Override
  public String of(String topic) {
    return ids.computeIfAbsent(topic, this::ask);
  }

  /** The ids that were asked for, by topic. */
  Map<String, String> known() {
    return Map.copyOf(ids);
  }

  @Override
  public void confirm(String topic, String id) {
    if (!ask(topic).equals(id)) {
      throw new IllegalStateException(remade(topic));
    }
  }

  /** What is said of a topic that has another id than before. */
  static String remade(String topic) {
    return "topic %s was deleted and made anew: the next start reads it from its beginning"
        .formatted(topic);
  }

  private String ask(String topic) {
    return BoundedRetry.within(TopicSetup.KNOWN_WITHIN)
        .untilKnown(
            () ->
                TopicSetup.get(admin.describeTopics(List.of(topic)).allTopicNames())
                    .values()
                    .iterator()
                    .next()
                    .topicId()
                    .toString());
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
