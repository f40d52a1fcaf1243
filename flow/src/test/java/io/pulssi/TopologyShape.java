package io.pulssi;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.pulssi.event.Fact;
import io.pulssi.event.SliceRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * What of a topology two releases have to agree on while both run: its tasks, what each reads,
 * writes and keeps, and the schemas of what they send each other. Names of operators are not of it.
 */
final class TopologyShape {
  private TopologyShape() {}

  /** The shape as text. */
  static String of(List<Topology> topologies) {
    return topologies.stream().map(TopologyShape::of).distinct().collect(joining("\n"))
        + "\n"
        + schema(Fact.SCHEMA$)
        + schema(SliceRecord.SCHEMA$);
  }

  /** Twelve characters that stand for it. */
  static String fingerprint(String shape) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(shape.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String of(Topology topology) {
    return topology.describe().subtopologies().stream()
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .map(TopologyShape::of)
        .collect(joining());
  }

  private static String of(Subtopology tasks) {
    return "tasks %d%n  read %s%n  write %s%n  keep %s%n"
        .formatted(
            tasks.id(),
            sorted(
                tasks.nodes().stream()
                    .filter(Source.class::isInstance)
                    .flatMap(node -> ((Source) node).topicSet().stream())),
            sorted(
                tasks.nodes().stream()
                    .filter(Sink.class::isInstance)
                    .map(node -> ((Sink) node).topic())),
            sorted(
                tasks.nodes().stream()
                    .filter(Processor.class::isInstance)
                    .flatMap(node -> ((Processor) node).stores().stream())))
        .replace(System.lineSeparator(), "\n");
  }

  private static Collection<String> sorted(Stream<String> names) {
    return names.collect(toCollection(TreeSet::new));
  }

  private static String schema(Schema schema) {
    return "%s %016x\n"
        .formatted(schema.getName(), SchemaNormalization.parsingFingerprint64(schema));
  }
}
