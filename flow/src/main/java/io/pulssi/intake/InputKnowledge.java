package io.pulssi.intake;

import io.pulssi.state.TopicIds;

/**
 * What the flow is told of its inputs, beside their records.
 *
 * @param progress what is known of the partitions
 * @param topicIds tell a topic from one of the same name that was made later
 * @param time what time it is
 */
public record InputKnowledge(PartitionProgress progress, TopicIds topicIds, TrustedTime time) {
  /** For recorded input: what was read is all there is, and the records tell the time. */
  public static InputKnowledge ofRecords() {
    return new InputKnowledge(
        PartitionProgress.alwaysFullyRead(), TopicIds.none(), TrustedTime.ofRecords());
  }
}
