package io.pulssi.runtime;

import io.pulssi.config.Settings;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * What a start would do about the numbers of partitions of a cluster's topics. Changes nothing.
 *
 * @param told what it would change or live with, a sentence each
 * @param refusals why it could not start, a sentence each
 */
public record PartitionCheck(List<String> told, List<String> refusals) {

  /**
   * Compares the topics that the flow reads with its internal topics.
   *
   * @param counts partitions of the topics that exist, by name
   * @throws KafkaException if the cluster refuses or does not answer
   */
  public static PartitionCheck of(
      Admin admin, Settings settings, JourneyMaps maps, Map<String, Integer> counts) {
    PartitionPlan plan =
        PartitionPlan.of(
            new PlannedFlow(settings, new CurrentMaps(maps)),
            counts,
            InternalTopics.of(admin, settings.applicationId()));
    List<String> told = new ArrayList<>(plan.moved());
    if (!plan.growing().isEmpty()) {
      told.add(
          "internal topics: %d have fewer partitions than the inputs need: the next start makes them larger: %s"
              .formatted(plan.growing().size(), plan.growing()));
    }
    return new PartitionCheck(List.copyOf(told), plan.refusals());
  }
}
