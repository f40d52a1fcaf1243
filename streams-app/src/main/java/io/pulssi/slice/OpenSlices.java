package io.pulssi.slice;

import io.pulssi.state.Memory;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The slices of one journey that are still being filled, and how far closing has come.
 *
 * <p>Slices close one after the other, also those without data, so that silence is seen. Only after
 * seven days without any data do they wait for the next slice that has some, and go on there: a gap
 * of years costs nothing.
 */
final class OpenSlices {
  /** Silent slices are closed for so long; after that nothing more can be learned from silence. */
  static final long SILENCE_MILLIS = 7L * 24 * 3600 * 1000;

  private final String journey;
  private final Memory<Summary> summaries;
  private final Memory<Progress> progress;
  private final TreeMap<Long, SortedMap<String, Summary>> open = new TreeMap<>();
  private @Nullable Progress reached;

  OpenSlices(String journey, Memory<Summary> summaries, Memory<Progress> progress) {
    this.journey = journey;
    this.summaries = summaries;
    this.progress = progress;
    this.reached = progress.get(journey);
  }

  /** Puts a kept summary back on the heap, when a task opens. */
  void restore(long from, String step, Summary summary) {
    open.computeIfAbsent(from, any -> new TreeMap<>()).put(step, summary);
  }

  /** Adds a minute's summary to its slice; false when that slice has closed. */
  boolean add(String step, long minute, Summary summary) {
    long from = Math.floorDiv(minute, ClosedSlice.MILLIS) * ClosedSlice.MILLIS;
    if (reached != null && from < reached.next()) {
      return false;
    }
    Summary merged =
        open.computeIfAbsent(from, any -> new TreeMap<>())
            .computeIfAbsent(step, any -> new Summary())
            .merge(summary);
    summaries.put(key(from, step), merged);
    return true;
  }

  /** Closes the next slice if all its data has come; null when there is none to close. */
  @Nullable ClosedSlice closeNext(long frontier) {
    long from = next();
    if (from == Long.MAX_VALUE || from + ClosedSlice.MILLIS > frontier) {
      return null;
    }
    SortedMap<String, Summary> steps = open.remove(from);
    if (steps == null) {
      steps = new TreeMap<>();
    } else {
      steps.keySet().forEach(step -> summaries.put(key(from, step), null));
      steps.values().removeIf(Summary::isEmpty);
    }
    long to = from + ClosedSlice.MILLIS;
    reached = new Progress(to, steps.isEmpty() && reached != null ? reached.dataUpTo() : to);
    progress.put(journey, reached);
    return new ClosedSlice(journey, from, to, steps);
  }

  /** Start of the slice to close next; {@link Long#MAX_VALUE} while waiting for data. */
  private long next() {
    long firstOpen = open.isEmpty() ? Long.MAX_VALUE : open.firstKey();
    if (reached == null || reached.next() - reached.dataUpTo() >= SILENCE_MILLIS) {
      return firstOpen;
    }
    return reached.next();
  }

  static String key(long from, String step) {
    return from + "/" + step;
  }

  /**
   * How far closing has come, epoch milliseconds.
   *
   * @param next start of the slice to close next
   * @param dataUpTo end of the last slice that had data
   */
  record Progress(long next, long dataUpTo) {}
}
