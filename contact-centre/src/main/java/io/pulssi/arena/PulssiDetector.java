package io.pulssi.arena;

import io.pulssi.baseline.BaselineMemory;
import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.SeasonalBaseline;
import io.pulssi.cause.CauseMemory;
import io.pulssi.cause.CauseTracing;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.DetectMemory;
import io.pulssi.detect.DetectionSettings;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.PageLog;
import io.pulssi.score.PagedWarning;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.Memory;
import io.pulssi.warning.StepMemory;
import io.pulssi.warning.WarningDecider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The product itself: the stages baseline, detect, cause and warning, and the pages of its
 * warnings.
 *
 * @param name in tables
 * @param about how it differs from the shipped product
 * @param baseline settings
 * @param detection settings
 */
record PulssiDetector(
    String name, String about, BaselineSettings baseline, DetectionSettings detection)
    implements ArenaDetector {

  /** With the shipped settings. */
  static PulssiDetector shipped() {
    return new PulssiDetector(
        "pulssi", "as shipped", BaselineSettings.shipped(), DetectionSettings.shipped());
  }

  @Override
  public Run start(JourneyMap map) {
    return new Deciding(map, this);
  }

  /** The stages on the days of one seed. */
  private static final class Deciding implements Run {
    private final JourneyMap map;
    private final List<String> steps;
    private final SeasonalBaseline baseline;
    private final io.pulssi.detect.Detector detector;
    private final CauseTracing tracing = new CauseTracing();
    private final WarningDecider decider = new WarningDecider();
    private final BaselineMemory usual = new BaselineMemory(new MapMemory<>(), new MapMemory<>());
    private final DetectMemory evidence =
        new DetectMemory(
            new MapMemory<>(), new MapMemory<>(), new MapMemory<>(), new MapMemory<>());
    private final CauseMemory trails = new CauseMemory(new MapMemory<>(), new MapMemory<>());
    private final Memory<StepMemory> open = new MapMemory<>();
    private final PageLog log = new PageLog();

    Deciding(JourneyMap map, PulssiDetector settings) {
      this.map = map;
      this.steps = List.copyOf(map.steps().keySet());
      this.baseline = new SeasonalBaseline(settings.baseline());
      this.detector = new io.pulssi.detect.Detector(settings.detection());
    }

    @Override
    public void see(ClosedSlice slice, double[] scores) {
      JudgedSlice judged = detector.judge(baseline.rate(slice, map, usual), map, evidence);
      for (int i = 0; i < steps.size(); i++) {
        StepEvidence step = judged.evidence().of(steps.get(i));
        scores[i] = step == null || step.learning() ? 0 : step.score();
      }
      TracedSlice traced = tracing.trace(judged, map, trails);
      decider.decide(traced, map, open).decisions().warnings().forEach(log::see);
    }

    @Override
    public List<PagedWarning> pages() {
      return log.pages();
    }
  }

  /** The state of a stage on the heap; values are not copied. */
  private static final class MapMemory<V> implements Memory<V> {
    private final Map<String, V> values = new HashMap<>();

    @Override
    public @Nullable V get(String key) {
      return values.get(key);
    }

    @Override
    public void put(String key, @Nullable V value) {
      if (value == null) {
        values.remove(key);
      } else {
        values.put(key, value);
      }
    }
  }
}
