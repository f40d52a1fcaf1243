package io.pulssi.replay;

import io.pulssi.topic.Topic;
import java.util.Arrays;

/**
 * One recorded event.
 *
 * @param topic where it belongs
 * @param order position of the topic among the inputs: breaks ties between topics
 * @param occurredAt event time, epoch milliseconds; {@link Long#MIN_VALUE} if it cannot be told
 * @param eventId breaks ties; empty if it cannot be told
 * @param key what a producer would key it by: the contact, ticket, survey or complaint
 * @param bytes the line as it was
 * @param file name of the file
 * @param line its line there, from 1
 */
record RecordedEvent(
    Topic<?> topic,
    int order,
    long occurredAt,
    String eventId,
    String key,
    byte[] bytes,
    String file,
    long line)
    implements Comparable<RecordedEvent> {

  /**
   * By time, topic, id and, for what cannot even be read, content: the order of lines in files does
   * not matter.
   */
  @Override
  public int compareTo(RecordedEvent other) {
    int byTime = Long.compare(occurredAt, other.occurredAt);
    if (byTime != 0) {
      return byTime;
    }
    int byTopic = Integer.compare(order, other.order);
    if (byTopic != 0) {
      return byTopic;
    }
    int byId = eventId.compareTo(other.eventId);
    return byId != 0 ? byId : Arrays.compareUnsigned(bytes, other.bytes);
  }
}
