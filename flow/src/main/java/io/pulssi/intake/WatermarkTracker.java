package io.pulssi.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest watermark of every partition of every source, and the time up to which all data has
 * arrived.
 *
 * <p>All partitions of all expected sources must have reported. Idle partitions do not hold the
 * others back. When all are idle, everything has been read, and the latest of their times counts.
 */
public final class WatermarkTracker {
  private final Map<String, Map<Integer, Watermark>> bySource = new HashMap<>();
  private final Map<String, TopicHistory> topics = new HashMap<>();

  /**
   * Takes a watermark in. A partition's time never goes back. A watermark with no partitions
   * removes its source. One of a topic that was made anew removes those of the topic before it:
   * {@link #isOfNewTopic} tells.
   *
   * @return the partition's watermark from now on; null if its topic is one from before
   */
  public @Nullable Watermark accept(Watermark mark) {
    if (mark.partitions() == 0) {
      bySource.remove(mark.source());
      return mark;
    }
    if (isOfNewTopic(mark)) {
      bySource.remove(mark.source());
    }
    if (!history(mark.source()).accept(mark.topicId())) {
      return null;
    }
    return bySource
        .computeIfAbsent(mark.source(), source -> new HashMap<>())
        .merge(mark.partition(), mark, WatermarkTracker::later);
  }

  /** Whether the watermark is the first of a topic that took the place of another. */
  public boolean isOfNewTopic(Watermark mark) {
    TopicHistory history = history(mark.source());
    return history.isNew(mark.topicId())
        || history.isUntold() && !mark.topicId().isEmpty() && isNarrower(mark);
  }

  /** Topics do not lose partitions: a narrower one was made anew. */
  private boolean isNarrower(Watermark mark) {
    return bySource.getOrDefault(mark.source(), Map.of()).values().stream()
        .anyMatch(known -> known.partitions() > mark.partitions());
  }

  private TopicHistory history(String source) {
    return topics.computeIfAbsent(source, any -> new TopicHistory());
  }

  /**
   * The time up to which all data of the sources has arrived, epoch milliseconds; {@link
   * Long#MIN_VALUE} while that is unknown.
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
      long known = idleBelievedFrom(source);
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
   * An idle watermark from after a repartition is believed from this time on: the latest time of
   * the source itself. An older one was sent before the source had new events, and their facts may
   * still be on their way.
   */
  private long idleBelievedFrom(String source) {
    if (!source.endsWith(Watermark.KEYED)) {
      return Long.MIN_VALUE;
    }
    String direct = source.substring(0, source.length() - Watermark.KEYED.length());
    return bySource.getOrDefault(direct, Map.of()).values().stream()
        .mapToLong(Watermark::time)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  /** Labels of the sources that have reported. */
  public Set<String> sources() {
    return bySource.keySet();
  }

  /** Whether every partition of each of these sources has reported. */
  public boolean haveAllReported(Collection<String> sources) {
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

  /**
   * The topics that a source has had, one after the other under one name. Until all instances know
   * of the new one, watermarks of both arrive.
   */
  private static final class TopicHistory {
    private final Set<String> earlier = new HashSet<>();
    private String current = "";

    /** An empty id is that of a topic whose id is not told. */
    boolean isNew(String id) {
      return !id.isEmpty() && !current.isEmpty() && !id.equals(current) && !earlier.contains(id);
    }

    boolean isUntold() {
      return current.isEmpty();
    }

    boolean accept(String id) {
      if (id.isEmpty()) {
        return true;
      }
      if (isNew(id)) {
        earlier.add(current);
      }
      if (!earlier.contains(id)) {
        current = id;
      }
      return id.equals(current);
    }
  }
}
