package io.pulssi.command;

import io.pulssi.topic.DeadLetter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Letters by topic and reason: how many, how many of them sent again, and the newest. */
final class LetterCounts {
  private record Heap(String topic, String reason) implements Comparable<Heap> {
    @Override
    public int compareTo(Heap other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : reason.compareTo(other.reason);
    }
  }

  private record Counted(long letters, long resent, long newest, String origin, String detail) {}

  private final Map<Heap, Counted> counts = new TreeMap<>();

  void add(Origin origin, ConsumerRecord<byte[], byte[]> letter, boolean resent) {
    var one =
        new Counted(
            1,
            resent ? 1 : 0,
            letter.timestamp(),
            origin.toString(),
            Origin.text(letter.headers(), DeadLetter.DETAIL));
    counts.merge(
        new Heap(origin.topic(), Origin.text(letter.headers(), DeadLetter.REASON)),
        one,
        LetterCounts::sum);
  }

  private static Counted sum(Counted counted, Counted one) {
    Counted newest = one.newest >= counted.newest ? one : counted;
    return new Counted(
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
                .note("    %s  %s".formatted(counted.origin, Printable.plain(counted.detail))));
    return table.text();
  }
}
