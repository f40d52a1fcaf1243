package io.pulssi.bench;

import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.RatedSlice;
import io.pulssi.baseline.SeasonalBaseline;
import io.pulssi.cause.CauseTracing;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.DetectionSettings;
import io.pulssi.detect.Detector;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.OpenSlices;
import io.pulssi.slice.SliceSpan;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.WarningDecider;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The second half of the flow without Kafka, for a centre of any size: minutes in, decisions out.
 *
 * <p>Only {@link #KINDS} steps are played over weeks. A large centre copies their state, so that
 * its state is as full as after those weeks, without playing every step.
 */
final class BenchmarkCentre {
  /** Number of steps that differ; all other steps are copies of one of them. */
  static final int KINDS = 20;

  /** A Monday, midnight UTC. */
  static final long START = 1_704_067_200_000L;

  /** Five weeks later, at eight in the morning: every hour of the week came five times. */
  static final long END = START + (5 * 7 * 24 + 8) * 3_600_000L;

  private static final String JOURNEY = "centre";
  private static final int OWNERS = 5;

  private final JourneyMap map;
  private final BenchmarkStores stores;
  private final SeasonalBaseline baseline = new SeasonalBaseline(BaselineSettings.shipped());
  private final Detector detector = new Detector(DetectionSettings.shipped());
  private final CauseTracing tracing = new CauseTracing();
  private final WarningDecider decider = new WarningDecider();
  private final OpenSlices slices;

  BenchmarkCentre(int steps, BenchmarkStores stores) {
    this.map = map(steps);
    this.stores = stores;
    this.slices = new OpenSlices(JOURNEY, stores.open, stores.progress);
  }

  /** A centre with any multiple of {@link #KINDS} steps, and their state at {@link #END}. */
  static BenchmarkCentre large(int steps, BenchmarkStores taught, StateKeeping keeping) {
    var stores = new BenchmarkStores(keeping);
    for (int block = 0; block < steps / KINDS; block++) {
      stores.copy(taught, shifted(block * KINDS));
    }
    return new BenchmarkCentre(steps, stores);
  }

  /**
   * The state of the {@link #KINDS} steps after days from {@code begin} to {@link #END}, as bytes.
   */
  static BenchmarkStores taught(long begin) {
    var stores = new BenchmarkStores(StateKeeping.BYTES);
    var centre = new BenchmarkCentre(KINDS, stores);
    var traffic = new SyntheticTraffic(KINDS, 1);
    for (long from = begin; from < END; from += SliceSpan.MILLIS) {
      centre.decide(traffic.slice(from), from);
    }
    return stores;
  }

  static String stepId(int number) {
    return String.format(Locale.ROOT, "step-%05d", number);
  }

  BenchmarkStores stores() {
    return stores;
  }

  /** Adds minutes, closes their slice and decides it. */
  DecidedSlice decide(List<SyntheticTraffic.Minute> minutes, long from) {
    for (SyntheticTraffic.Minute minute : minutes) {
      slices.add(minute.step(), minute.from(), minute.summary());
    }
    ClosedSlice closed = slices.closeNext(from + SliceSpan.MILLIS);
    if (closed == null || closed.from() != from) {
      throw new IllegalStateException(
          "closed: " + closed + " (expected: the slice of " + from + ")");
    }
    RatedSlice rated = baseline.rate(closed, map, stores.baseline);
    JudgedSlice judged = detector.judge(rated, map, stores.detect);
    TracedSlice traced = tracing.trace(judged, map, stores.cause);
    return decider.decide(traced, map, stores.episodes);
  }

  /** Adds to the number of the step in a key such as {@code centre/step-00007/h12}. */
  private static UnaryOperator<String> shifted(int by) {
    return key -> {
      int at = key.indexOf("/step-");
      if (at < 0) {
        return key;
      }
      int digits = at + "/step-".length();
      int number = Integer.parseInt(key.substring(digits, digits + 5));
      return key.substring(0, at + 1) + stepId(number + by) + key.substring(digits + 5);
    };
  }

  private static JourneyMap map(int count) {
    var owners = new ArrayList<Owner>();
    for (int owner = 0; owner < OWNERS; owner++) {
      owners.add(new Owner("owner-" + owner, "Owner " + owner, "oncall-" + owner, false));
    }
    var steps = new ArrayList<Step>();
    for (int step = 0; step < count; step++) {
      String id = stepId(step);
      List<String> next = step + 1 < count ? List.of(stepId(step + 1)) : List.of();
      steps.add(new Step(id, id, "owner-" + step % OWNERS, next, sources(id)));
    }
    return JourneyMap.of(
        JOURNEY, ZoneId.of("UTC"), owners, steps, List.of(), Optional.empty(), .25);
  }

  private static Map<Source, List<String>> sources(String id) {
    return Map.of(
        Source.QUEUE_WAIT, List.of(id), Source.TICKET, List.of(id), Source.SURVEY, List.of(id));
  }
}
