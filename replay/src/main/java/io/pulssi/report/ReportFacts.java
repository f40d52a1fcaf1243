package io.pulssi.report;

import io.pulssi.score.GroundTruth;
import io.pulssi.score.RunScore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a replay as a whole.
 *
 * @param from time of the first event that could be read, epoch milliseconds
 * @param to time of the last event with a plausible time
 * @param sources counts of records, by source
 * @param notRead events in the files of sources that no step uses, by source
 * @param findings what is to be known of the events first, a sentence each
 * @param learning for each journey that is still learning, how far it has come
 * @param truth what really happened; null where that is not known
 * @param score the pages scored against it; null where that is not known
 */
public record ReportFacts(
    long from,
    long to,
    Map<String, SourceFacts> sources,
    Map<String, Long> notRead,
    List<String> findings,
    List<String> learning,
    @Nullable GroundTruth truth,
    @Nullable RunScore score) {

  /** Counts of the records of one source. Late records are accepted ones. */
  public record SourceFacts(long read, long accepted, long late, Map<String, Long> deadLettered) {}

  long read() {
    return sources.values().stream().mapToLong(SourceFacts::read).sum();
  }

  long accepted() {
    return sources.values().stream().mapToLong(SourceFacts::accepted).sum();
  }

  long deadLettered() {
    return sources.values().stream()
        .flatMap(source -> source.deadLettered().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
