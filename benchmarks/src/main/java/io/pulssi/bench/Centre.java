package io.pulssi.bench;

import io.pulssi.baseline.Baseline;
import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.RatedSlice;
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
 * The second half of the flow without Kafka, over a centre of any size: minutes in, decisions out.
 *
 * <p>It is taught by {@link #KINDS} steps over weeks; a large centre takes over what those have
 * learned, so that its state is as full as after those weeks without playing them for every step.
 */
final class Centre {
  /** Steps that differ from one another; all others are like one of them. */
  static final int KINDS = 20;

  /** A Monday, midnight UTC. */
  static final long START = 1_704_067_200_000L;

  /** Five weeks later, at eight in the morning: every hour of the week was seen five times. */
  static final long END = START + (5 * 7 * 24 + 8) * 3_600_000L;

  private static final String JOURNEY = "centre";
  private static final int OWNERS = 5;

  private final JourneyMap map;
  private final Stores stores;
  private final Baseline baseline = new Baseline(BaselineSettings.shipped());
  private final Detector detector = new Detector(DetectionSettings.shipped());
  private final CauseTracing tracing = new CauseTracing();
  private final WarningDecider decider = new WarningDecider();
  private final OpenSlices slices;

  Centre(int steps, Stores stores) {
    this.map = map(steps);
    this.stores = stores;
    this.slices = new OpenSlices(JOURNEY, stores.open, stores.progress);
  }

  /** A centre of any size, a multiple of {@link #KINDS}, with state as at {@link #END}. */
  static Centre grown(int steps, Stores taught, Keeping keeping) {
    var stores = new Stores(keeping);
    for (int block = 0; block < steps / KINDS; block++) {
      stores.copy(taught, shifted(block * KINDS));
    }
    return new Centre(steps, stores);
  }

  /** What the {@link #KINDS} steps have learned from then to {@link #END}, as bytes. */
  static Stores taught(long begin) {
    var stores = new Stores(Keeping.BYTES);
    var centre = new Centre(KINDS, stores);
    var traffic = new Traffic(KINDS, 1);
    for (long from = begin; from < END; from += SliceSpan.MILLIS) {
      centre.decide(traffic.slice(from), from);
    }
    return stores;
  }

  static String stepId(int number) {
    return String.format(Locale.ROOT, "step-%05d", number);
  }

  Stores stores() {
    return stores;
  }

  /** Adds the minutes, closes their slice and decides it. */
  DecidedSlice decide(List<Traffic.Minute> minutes, long from) {
    for (Traffic.Minute minute : minutes) {
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

  /** Moves the number of a step in a key such as {@code centre/step-00007/h12}. */
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
