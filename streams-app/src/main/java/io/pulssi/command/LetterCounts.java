package io.pulssi.command;

import io.pulssi.topic.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Letters by topic and reason: how many, how many of them sent again, and the newest. */
final class LetterCounts {
  private record TopicReason(String topic, String reason) implements Comparable<TopicReason> {
    @Override
    public int compareTo(TopicReason other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : reason.compareTo(other.reason);
    }
  }

  private record LetterCount(
      long letters, long resent, long newest, String origin, String detail) {}

  private final Map<TopicReason, LetterCount> counts = new TreeMap<>();

  void add(RecordOrigin origin, ConsumerRecord<byte[], byte[]> letter, boolean resent) {
    var one =
        new LetterCount(
            1,
            resent ? 1 : 0,
            letter.timestamp(),
            origin.toString(),
            RecordOrigin.text(letter.headers(), DeadLetter.DETAIL));
    counts.merge(
        new TopicReason(origin.topic(), RecordOrigin.text(letter.headers(), DeadLetter.REASON)),
        one,
        LetterCounts::sum);
  }

  private static LetterCount sum(LetterCount counted, LetterCount one) {
    LetterCount newest = one.newest >= counted.newest ? one : counted;
    return new LetterCount(
        counted.letters + one.letters,
        counted.resent + one.resent,
        newest.newest,
        newest.origin,
        newest.detail);
  }

  /** A table with a line of example below each row; empty when there is no letter. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (heap, counted) -> {
          lines.add(
              row(
                  heap.topic,
                  heap.reason,
                  "%,d".formatted(counted.letters),
                  "%,d".formatted(counted.resent),
                  Instant.ofEpochMilli(counted.newest).toString()));
          lines.add(
              "    %s  %s"
                  .formatted(counted.origin, PrintableText.plain(counted.detail))
                  .stripTrailing());
        });
    if (!lines.isEmpty()) {
      lines.add(0, row("topic", "reason", "letters", "resent", "newest"));
    }
    return lines;
  }

  private static String row(
      String topic, String reason, String letters, String resent, String newest) {
    return String.format(
        Locale.ROOT, "%-24s %-17s %10s %10s  %s", topic, reason, letters, resent, newest);
  }
}
