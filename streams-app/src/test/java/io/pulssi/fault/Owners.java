package io.pulssi.fault;

import io.pulssi.topic.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** Which instance owns which partitions of the monitor's topics. */
record Owners(Map<TopicPartition, String> byPartition) {

  static Owners of(Admin admin) throws Exception {
    Map<TopicPartition, String> owners = new HashMap<>();
    for (MemberDescription member :
        admin
            .describeConsumerGroups(Set.of(Bench.APPLICATION))
            .all()
            .get()
            .get(Bench.APPLICATION)
            .members()) {
      String name = member.clientId().replaceFirst("-StreamThread-.*", "");
      member.assignment().topicPartitions().forEach(partition -> owners.put(partition, name));
    }
    return new Owners(owners);
  }

  /** Names of the instances that own something. */
  Set<String> instances() {
    return new HashSet<>(byPartition.values());
  }

  /** The one that owns the slices of the journey. */
  String ofSlices() {
    int partition =
        Utils.toPositive(Utils.murmur2("shop".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            % Cluster.PARTITIONS;
    String owner = byPartition.get(new TopicPartition(Topics.SLICE.name(), partition));
    if (owner == null) {
      throw new IllegalStateException("nobody owns the slices: " + byPartition);
    }
    return owner;
  }
}
