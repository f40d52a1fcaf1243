package io.pulssi.ingest;

import io.pulssi.ingest.reader.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the records of an import. */
public final class ImportTally {
  private static final int EXAMPLES_MAX = 3;

  /**
   * Refusals of one kind.
   *
   * @param reason path and what was expected
   * @param examples the first few
   */
  public record Refused(String reason, long count, List<Refusal> examples) {}

  private final Map<String, Long> made = new TreeMap<>();
  private final Map<String, Long> ignored = new TreeMap<>();
  private final Map<String, Long> refusedCounts = new TreeMap<>();
  private final Map<String, List<Refusal>> refusals = new TreeMap<>();
  private long read;
  private long repeated;
  private long replaced;
  private long doubled;

  void read() {
    read++;
  }

  void made(String kind) {
    made.merge(kind, 1L, Long::sum);
  }

  void ignored(String why) {
    ignored.merge(why, 1L, Long::sum);
  }

  void refused(Refusal refusal) {
    String reason = refusal.path() + " (expected: " + refusal.expected() + ")";
    refusedCounts.merge(reason, 1L, Long::sum);
    List<Refusal> examples = refusals.computeIfAbsent(reason, key -> new ArrayList<>());
    if (examples.size() < EXAMPLES_MAX) {
      examples.add(refusal);
    }
  }

  void repeated() {
    repeated++;
  }

  void replaced() {
    replaced++;
  }

  void doubled(long times) {
    doubled = times;
  }

  /** Records read, those that were ignored or refused among them. */
  public long records() {
    return read;
  }

  /** Events by kind. */
  public Map<String, Long> madeByKind() {
    return Map.copyOf(made);
  }

  public long events() {
    return made.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records and items of records by why they make no event. */
  public Map<String, Long> ignoredByReason() {
    return new TreeMap<>(ignored);
  }

  public List<Refused> refusals() {
    return refusals.entrySet().stream()
        .map(
            entry ->
                new Refused(
                    entry.getKey(),
                    refusedCounts.getOrDefault(entry.getKey(), 0L),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  /** Deliveries, and events, that came again. */
  public long repeats() {
    return repeated;
  }

  /** Records that gave way to newer ones. */
  public long replacements() {
    return replaced;
  }

  /** Local times in the hour that comes twice when clocks go back. */
  public long doubledTimes() {
    return doubled;
  }
}
