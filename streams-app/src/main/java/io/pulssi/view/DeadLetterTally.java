package io.pulssi.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Dead letters counted by source and reason, with the newest of each. {@value #KINDS_MAX} kinds at
 * most; further ones count only in the total. Not thread-safe.
 */
final class DeadLetterTally {
  static final int KINDS_MAX = 200;

  private record Kind(String source, String reason) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int bySource = source.compareTo(other.source);
      return bySource == 0 ? reason.compareTo(other.reason) : bySource;
    }
  }

  private record Count(long count, DeadLetterNote newest) {}

  private final Map<Kind, Count> byKind = new TreeMap<>();
  private long total;

  void add(DeadLetterNote note) {
    total++;
    var kind = new Kind(note.source(), note.reason());
    Count before = byKind.get(kind);
    if (before == null && byKind.size() >= KINDS_MAX) {
      return;
    }
    if (before == null) {
      byKind.put(kind, new Count(1, note));
    } else {
      DeadLetterNote newest = note.at() >= before.newest.at() ? note : before.newest;
      byKind.put(kind, new Count(before.count + 1, newest));
    }
  }

  void clear() {
    byKind.clear();
    total = 0;
  }

  ObjectNode answer() {
    ObjectNode answer = RecordJson.object().put("total", total);
    ArrayNode reasons = answer.putArray("reasons");
    byKind.forEach(
        (kind, count) -> {
          ObjectNode reason =
              RecordJson.object()
                  .put("source", kind.source)
                  .put("reason", kind.reason)
                  .put("count", count.count);
          reason.set("newest", newest(count.newest));
          reasons.add(reason);
        });
    return answer;
  }

  private static ObjectNode newest(DeadLetterNote note) {
    return RecordJson.object()
        .put("at", RecordJson.time(note.at()))
        .put("topic", note.topic())
        .put("partition", DeadLetterNote.number(note.partition()))
        .put("offset", DeadLetterNote.number(note.offset()))
        .put("detail", note.detail());
  }
}
