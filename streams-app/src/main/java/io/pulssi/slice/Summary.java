package io.pulssi.slice;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import io.pulssi.signal.Measure;
import org.jspecify.annotations.Nullable;

/**
 * All signals of one step over some time, mergeable in any order and any split: counts are whole
 * numbers, waits are DDSketches.
 */
public final class Summary {
  /** Relative accuracy of wait quantiles. */
  public static final double WAIT_ACCURACY = 0.02;

  private final long[] counts;
  private @Nullable DDSketch phoneWaits;
  private @Nullable DDSketch chatWaits;

  /** An empty summary. */
  public Summary() {
    this(new long[Measure.count()], null, null);
  }

  Summary(long[] counts, @Nullable DDSketch phoneWaits, @Nullable DDSketch chatWaits) {
    this.counts = counts;
    this.phoneWaits = phoneWaits;
    this.chatWaits = chatWaits;
  }

  /** The value of a measure; 0 when nothing was counted. */
  public long get(Measure measure) {
    return counts[measure.ordinal()];
  }

  /** Adds to a measure, or raises it if it merges by maximum. */
  public Summary add(Measure measure, long amount) {
    int at = measure.ordinal();
    counts[at] = measure.isMaximum() ? Math.max(counts[at], amount) : counts[at] + amount;
    return this;
  }

  /** Adds one wait on the phone, in seconds. */
  public Summary addPhoneWait(double seconds) {
    if (phoneWaits == null) {
      phoneWaits = sketch();
    }
    phoneWaits.accept(seconds);
    return this;
  }

  /** Adds one wait in chat, in seconds. */
  public Summary addChatWait(double seconds) {
    if (chatWaits == null) {
      chatWaits = sketch();
    }
    chatWaits.accept(seconds);
    return this;
  }

  /** Adds everything of another summary, which is not changed. */
  public Summary merge(Summary other) {
    for (int i = 0; i < counts.length; i++) {
      add(Measure.at(i), other.counts[i]);
    }
    phoneWaits = merged(phoneWaits, other.phoneWaits);
    chatWaits = merged(chatWaits, other.chatWaits);
    return this;
  }

  /** Waits on the phone; null when there were none. Not to be changed. */
  public @Nullable DDSketch phoneWaits() {
    return phoneWaits;
  }

  /** Waits in chat; null when there were none. Not to be changed. */
  public @Nullable DDSketch chatWaits() {
    return chatWaits;
  }

  long[] counts() {
    return counts;
  }

  private static @Nullable DDSketch merged(@Nullable DDSketch into, @Nullable DDSketch from) {
    if (from == null) {
      return into;
    }
    if (into == null) {
      return from.copy();
    }
    into.mergeWith(from);
    return into;
  }

  private static DDSketch sketch() {
    return DDSketches.unboundedDense(WAIT_ACCURACY);
  }
}
