package io.pulssi.bench.live;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.Locale;

/** Which events are generated. */
enum TrafficMix {
  /** Queue waits alone, without customers. */
  WAITS(3_000_000, List.of(Topics.QUEUE_WAIT)),

  /** 60 % queue waits, 10 % chats, 25 % tickets, 5 % surveys; half of them with a customer. */
  ALL(1_500_000, List.of(Topics.QUEUE_WAIT, Topics.CHAT_WAIT, Topics.TICKET, Topics.SURVEY));

  private final int defaultEvents;
  private final List<Topic<?>> topics;

  TrafficMix(int defaultEvents, List<Topic<?>> topics) {
    this.defaultEvents = defaultEvents;
    this.topics = topics;
  }

  /** Its name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  int defaultEvents() {
    return defaultEvents;
  }

  List<Topic<?>> topics() {
    return topics;
  }

  List<String> topicNames() {
    return topics.stream().map(Topic::name).toList();
  }
}
