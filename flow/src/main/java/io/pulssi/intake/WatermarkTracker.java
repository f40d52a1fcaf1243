package io.pulssi.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The watermarks of every partition of every source, and the time up to which all of them have told
 * everything.
 *
 * <p>All partitions of all expected sources must have reported. Idle ones do not hold the others
 * back; when all are idle, everything has been read, and time stands at the latest of them.
 */
public final class WatermarkTracker {
  private final Map<String, Map<Integer, Watermark>> bySource = new HashMap<>();

  /** Takes a watermark in; time never goes back. A source with no partitions is forgotten. */
  public Watermark accept(Watermark mark) {
    if (mark.partitions() == 0) {
      bySource.remove(mark.source());
      return mark;
    }
    return bySource
        .computeIfAbsent(mark.source(), source -> new HashMap<>())
        .merge(mark.partition(), mark, WatermarkTracker::later);
  }

  /**
   * The time up to which all data of the sources has come, or {@link Long#MIN_VALUE} while that is
   * unknown.
   *
   * @param sources labels of the sources that must have reported
   */
  public long frontier(Collection<String> sources) {
    long earliestBusy = Long.MAX_VALUE;
    long latestIdle = Long.MIN_VALUE;
    for (String source : sources) {
      Map<Integer, Watermark> partitions = bySource.getOrDefault(source, Map.of());
      if (!isComplete(partitions)) {
        return Long.MIN_VALUE;
      }
      long known = latestBehind(source);
      for (Watermark mark : partitions.values()) {
        if (mark.idle() && mark.time() >= known) {
          latestIdle = Math.max(latestIdle, mark.time());
        } else {
          earliestBusy = Math.min(earliestBusy, mark.time());
        }
      }
    }
    return earliestBusy == Long.MAX_VALUE ? latestIdle : earliestBusy;
  }

  /**
   * What a mark from behind a re-key must have heard of to be believed idle: the latest time of the
   * source itself. An older one was told before the source woke up; its facts are still on their
   * way.
   */
  private long latestBehind(String source) {
    if (!source.endsWith(Watermark.KEYED)) {
      return Long.MIN_VALUE;
    }
    String direct = source.substring(0, source.length() - Watermark.KEYED.length());
    return bySource.getOrDefault(direct, Map.of()).values().stream()
        .mapToLong(Watermark::time)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  /** Labels of the sources that have told anything. */
  public Set<String> sources() {
    return bySource.keySet();
  }

  /** Whether every partition of every one of these sources has told its time. */
  public boolean haveAllTold(Collection<String> sources) {
    return sources.stream().allMatch(source -> isComplete(bySource.getOrDefault(source, Map.of())));
  }

  /** Whether every partition of the sources is idle. */
  public boolean allIdle(Collection<String> sources) {
    return sources.stream()
        .flatMap(source -> bySource.getOrDefault(source, Map.of()).values().stream())
        .allMatch(Watermark::idle);
  }

  private static boolean isComplete(Map<Integer, Watermark> partitions) {
    int expected = 1;
    for (Watermark mark : partitions.values()) {
      expected = Math.max(expected, mark.partitions());
    }
    return partitions.size() >= expected;
  }

  private static Watermark later(Watermark before, Watermark now) {
    return now.time() >= before.time()
        ? now
        : new Watermark(now.source(), now.partition(), now.partitions(), before.time(), now.idle());
  }
}
