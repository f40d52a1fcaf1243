package io.pulssi.slice;

import io.pulssi.state.Layout;
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
public final class OpenSlices {
  /** Silent slices are closed for so long; after that nothing more can be learned from silence. */
  static final long SILENCE_MILLIS = 7L * 24 * 3600 * 1000;

  private final String journey;
  private final Memory<StepSummary> summaries;
  private final Memory<Progress> progress;
  private final TreeMap<Long, SortedMap<String, StepSummary>> open = new TreeMap<>();
  private @Nullable Progress reached;

  /** Goes on where the memories stand; their summaries are put back by {@link #restore}. */
  public OpenSlices(String journey, Memory<StepSummary> summaries, Memory<Progress> progress) {
    this.journey = journey;
    this.summaries = summaries;
    this.progress = progress;
    this.reached = progress.get(journey);
  }

  /** Puts a kept summary back on the heap, when a task opens. */
  void restore(long from, String step, StepSummary summary) {
    open.computeIfAbsent(from, any -> new TreeMap<>()).put(step, summary);
  }

  /**
   * Adds a minute's summary to its slice; false when that slice has closed. An owner's word on it
   * is then heard in the next one: it concerns what was, not when it was said.
   */
  public boolean add(String step, long minute, StepSummary summary) {
    long from = Math.floorDiv(minute, SliceSpan.MILLIS) * SliceSpan.MILLIS;
    if (reached != null && from < reached.next()) {
      if (!summary.verdicts().isEmpty()) {
        merge(reached.next(), step, summary.verdictsAlone());
      }
      return false;
    }
    merge(from, step, summary);
    return true;
  }

  private void merge(long from, String step, StepSummary summary) {
    StepSummary merged =
        open.computeIfAbsent(from, any -> new TreeMap<>())
            .computeIfAbsent(step, any -> new StepSummary())
            .merge(summary);
    summaries.put(key(from, step), merged);
  }

  /** Closes the next slice if all its data has come; null when there is none to close. */
  public @Nullable ClosedSlice closeNext(long frontier) {
    Progress before = reached;
    return before == null || before.next() - before.dataUpTo() >= SILENCE_MILLIS
        ? closeNextWithData(frontier)
        : closeSilentOrNot(before, frontier);
  }

  private @Nullable ClosedSlice closeNextWithData(long frontier) {
    while (!open.isEmpty() && isComplete(open.firstKey(), frontier)) {
      long from = open.firstKey();
      SortedMap<String, StepSummary> steps = take(from);
      if (!steps.isEmpty()) { // else all that was in it has been taken back
        return closed(from, from + SliceSpan.MILLIS, steps);
      }
    }
    return null;
  }

  private @Nullable ClosedSlice closeSilentOrNot(Progress before, long frontier) {
    long from = before.next();
    if (!isComplete(from, frontier)) {
      return null;
    }
    SortedMap<String, StepSummary> steps = take(from);
    return closed(from, steps.isEmpty() ? before.dataUpTo() : from + SliceSpan.MILLIS, steps);
  }

  private static boolean isComplete(long from, long frontier) {
    return from + SliceSpan.MILLIS <= frontier;
  }

  private SortedMap<String, StepSummary> take(long from) {
    SortedMap<String, StepSummary> steps = open.remove(from);
    if (steps == null) {
      return new TreeMap<>();
    }
    steps.keySet().forEach(step -> summaries.put(key(from, step), null));
    steps.values().removeIf(StepSummary::isEmpty);
    return steps;
  }

  private ClosedSlice closed(long from, long dataUpTo, SortedMap<String, StepSummary> steps) {
    long to = from + SliceSpan.MILLIS;
    reached = new Progress(to, dataUpTo);
    progress.put(journey, reached);
    return new ClosedSlice(new SliceSpan(journey, from, to), steps);
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
  public record Progress(long next, long dataUpTo) {
    /** Layout in a store. */
    public static final Layout<Progress> LAYOUT =
        Layout.of(
            new Progress(0, 0),
            (progress, fields) ->
                new Progress(fields.varint(progress.next), fields.varint(progress.dataUpTo)));
  }
}
