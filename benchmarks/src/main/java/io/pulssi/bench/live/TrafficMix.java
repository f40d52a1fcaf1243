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

  private final int liveEvents;
  private final List<Topic<?>> topics;

  TrafficMix(int liveEvents, List<Topic<?>> topics) {
    this.liveEvents = liveEvents;
    this.topics = topics;
  }

  /** Its name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many are measured of a live run unless the command line says otherwise. */
  int liveEvents() {
    return liveEvents;
  }

  List<Topic<?>> topics() {
    return topics;
  }

  List<String> topicNames() {
    return topics.stream().map(Topic::name).toList();
  }
}
