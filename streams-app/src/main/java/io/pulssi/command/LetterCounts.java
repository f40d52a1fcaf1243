package io.pulssi.command;

import io.pulssi.topic.DeadLetter;
import java.time.Instant;
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

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** A table with an example below each row. */
  String table() {
    TerminalTable table = new TerminalTable(5);
    table.row("topic", "reason", "   letters", "    resent", "newest");
    counts.forEach(
        (heap, counted) ->
            table
                .row(
                    heap.topic,
                    heap.reason,
                    String.format(Locale.ROOT, "%,10d", counted.letters),
                    String.format(Locale.ROOT, "%,10d", counted.resent),
                    Instant.ofEpochMilli(counted.newest).toString())
                .note("    %s  %s".formatted(counted.origin, PrintableText.plain(counted.detail))));
    return table.text();
  }
}
