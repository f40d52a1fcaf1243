package io.pulssi.slice;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import io.pulssi.event.VerdictNotice;
import io.pulssi.journey.Source;
import io.pulssi.signal.Observation;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All signals of one step over some time, mergeable in any order and any split: counts are whole
 * numbers, waits are DDSketches.
 */
public final class StepSummary {
  /** Relative accuracy of wait quantiles. */
  public static final double WAIT_ACCURACY = 0.02;

  /** Shorter waits count as none in the sketches: it bounds the number of their bins. */
  public static final double WAIT_SECONDS_MIN = 0.01;

  /** Verdicts kept of one step and slice at most. */
  public static final int VERDICTS_MAX = 64;

  /** Layout in a store. Version 1 had no verdicts. */
  public static final Layout<StepSummary> LAYOUT =
      Layout.inPlace(StepSummary::new, StepSummary::layout).version(2);

  /** Number of measures that are always stored, the first ones. */
  private static final int MEASURES_ALWAYS = SignalMeasure.COMPLAINTS.ordinal() + 1;

  private static final Layout<VerdictNotice> VERDICT =
      Layout.of(
          new VerdictNotice(0L, "", "", "", null),
          (verdict, fields) ->
              new VerdictNotice(
                  fields.int64(verdict.getOccurredAt()),
                  fields.text(verdict.getEventId()),
                  fields.text(verdict.getWarningId()),
                  fields.text(verdict.getVerdict()),
                  fields.optional(Layout.TEXT, verdict.getStep())));

  private final long[] counts;
  private @Nullable DDSketch phoneWaits;
  private @Nullable DDSketch chatWaits;
  private SortedSet<VerdictNotice> verdicts = Collections.emptySortedSet();

  /** An empty summary. */
  public StepSummary() {
    this(new long[SignalMeasure.count()], null, null);
  }

  StepSummary(long[] counts, @Nullable DDSketch phoneWaits, @Nullable DDSketch chatWaits) {
    this.counts = counts;
    this.phoneWaits = phoneWaits;
    this.chatWaits = chatWaits;
  }

  /** The amount of a measure; 0 if nothing was counted. */
  public long get(SignalMeasure measure) {
    return counts[measure.ordinal()];
  }

  /** Adds an observation. */
  public StepSummary add(Observation observation) {
    for (int i = 0; i < observation.size(); i++) {
      add(observation.measure(i), observation.amount(i));
    }
    if (!Double.isNaN(observation.phoneWaitSeconds())) {
      addPhoneWait(observation.phoneWaitSeconds());
    }
    if (!Double.isNaN(observation.chatWaitSeconds())) {
      addChatWait(observation.chatWaitSeconds());
    }
    if (observation.verdict() != null) {
      add(observation.verdict());
    }
    return this;
  }

  /** Adds to a measure, or raises it if it merges by maximum. */
  public StepSummary add(SignalMeasure measure, long amount) {
    int at = measure.ordinal();
    counts[at] = measure.isMaximum() ? Math.max(counts[at], amount) : counts[at] + amount;
    return this;
  }

  /** Adds an owner's verdict; of more than {@value #VERDICTS_MAX}, the latest are dropped. */
  public StepSummary add(VerdictNotice verdict) {
    if (verdicts.isEmpty()) {
      verdicts = new TreeSet<>();
    }
    verdicts.add(verdict);
    if (verdicts.size() > VERDICTS_MAX) {
      verdicts.remove(verdicts.last());
    }
    return this;
  }

  /** Adds one wait on the phone, in seconds. */
  public StepSummary addPhoneWait(double seconds) {
    if (phoneWaits == null) {
      phoneWaits = sketch();
    }
    phoneWaits.accept(sketched(seconds));
    return this;
  }

  /** Adds one wait in chat, in seconds. */
  public StepSummary addChatWait(double seconds) {
    if (chatWaits == null) {
      chatWaits = sketch();
    }
    chatWaits.accept(sketched(seconds));
    return this;
  }

  /** Adds everything of another summary, which is not changed. */
  public StepSummary merge(StepSummary other) {
    for (int i = 0; i < counts.length; i++) {
      add(SignalMeasure.at(i), other.counts[i]);
    }
    phoneWaits = merged(phoneWaits, other.phoneWaits);
    chatWaits = merged(chatWaits, other.chatWaits);
    other.verdicts.forEach(this::add);
    return this;
  }

  /** Waits on the phone, seconds; null if there were none. Callers must not change it. */
  public @Nullable DDSketch phoneWaits() {
    return phoneWaits;
  }

  /** Waits in chat, seconds; null if there were none. Callers must not change it. */
  public @Nullable DDSketch chatWaits() {
    return chatWaits;
  }

  /** The owners' verdicts on the step's warnings, in the order of time and event id. */
  public SortedSet<VerdictNotice> verdicts() {
    return Collections.unmodifiableSortedSet(verdicts);
  }

  /** A summary of the verdicts only. */
  StepSummary verdictsAlone() {
    StepSummary alone = new StepSummary();
    verdicts.forEach(alone::add);
    return alone;
  }

  /** Whether nothing is in it; also if every amount was taken back. */
  public boolean isEmpty() {
    return phoneWaits == null
        && chatWaits == null
        && verdicts.isEmpty()
        && Arrays.stream(counts).allMatch(n -> n == 0);
  }

  /** Number of events of each source in it; sources without events are absent. */
  public Map<Source, Long> eventsBySource() {
    Map<Source, Long> events = new EnumMap<>(Source.class);
    events.put(
        Source.QUEUE_WAIT, get(SignalMeasure.QUEUE_ARRIVALS) + get(SignalMeasure.QUEUE_WAITING));
    events.put(
        Source.CHAT_WAIT, get(SignalMeasure.CHAT_ARRIVALS) + get(SignalMeasure.CHAT_WAITING));
    events.put(Source.TICKET, get(SignalMeasure.TICKET_EVENTS));
    events.put(
        Source.SURVEY, get(SignalMeasure.SURVEY_INVITED) + get(SignalMeasure.SURVEY_ANSWERED));
    events.put(Source.COMPLAINT, get(SignalMeasure.COMPLAINTS));
    events.put(Source.VERDICT, (long) verdicts.size());
    events.values().removeIf(n -> n == 0);
    return events;
  }

  long[] counts() {
    return counts;
  }

  private void layout(Fields fields) throws IOException {
    int stored = fields.varint(countsToStore());
    for (int i = 0; i < stored; i++) {
      if (i < counts.length) {
        counts[i] = fields.varint(counts[i]);
      } else {
        fields.varint(0); // a later release may have counted more
      }
    }
    phoneWaits = sketch(phoneWaits, fields);
    chatWaits = sketch(chatWaits, fields);
    if (fields.since(2)) {
      // when writing, all of them are there already
      fields.list(VERDICT, List.copyOf(verdicts)).forEach(this::add);
    }
  }

  /** Measures that were added later are stored only if something was counted. */
  private int countsToStore() {
    int stored = counts.length;
    while (stored > MEASURES_ALWAYS && counts[stored - 1] == 0) {
      stored--;
    }
    return stored;
  }

  private static @Nullable DDSketch sketch(@Nullable DDSketch waits, Fields fields)
      throws IOException {
    byte[] encoded = SketchCodec.of(waits);
    byte[] bytes = fields.bytes(encoded == null ? new byte[0] : encoded);
    return fields.reading() ? SketchCodec.sketch(bytes) : waits;
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

  private static double sketched(double seconds) {
    return seconds < WAIT_SECONDS_MIN ? 0 : seconds;
  }

  private static DDSketch sketch() {
    return DDSketches.unboundedDense(WAIT_ACCURACY);
  }
}
