package io.pulssi.detect;

import io.pulssi.baseline.KnownDays;
import io.pulssi.baseline.LocalHour;
import io.pulssi.baseline.RatedSlice;
import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes four lines of evidence, one per kind of cause, and combines them. Slices arrive in
 * order, possibly with gaps.
 */
public final class Detector {
  private static final int SLICES_PER_HOUR = 12;

  private final DetectionSettings settings;

  /** A detector with these settings. */
  public Detector(DetectionSettings settings) {
    this.settings = settings;
  }

  /** Computes the evidence against every step of the slice. */
  public JudgedSlice judge(RatedSlice rated, JourneyMap map, DetectMemory memory) {
    int slice = Math.toIntExact(rated.from() / SliceSpan.MILLIS);
    LocalHour hour = LocalHour.of(rated.from(), map.timezone(), map.weekend().days());
    List<StepCase> cases = open(rated, map, memory, hour);
    boolean storm = StormRule.isOn(cases);
    var loads = new LoadMemory(rated.journey(), memory.loads());
    var observer = new SliceObserver(slice, storm, loads);
    for (StepCase each : cases) {
      startHour(each.trace(), slice / SLICES_PER_HOUR);
      observer.observe(each);
    }
    loads.save();
    findDemand(rated.journey(), slice, cases, memory);
    if ((slice + 1) % SLICES_PER_HOUR == 0) {
      closeHour(rated.journey(), slice / SLICES_PER_HOUR, cases, memory);
    }
    return conclude(rated, cases, memory);
  }

  private List<StepCase> open(
      RatedSlice rated, JourneyMap map, DetectMemory memory, LocalHour hour) {
    ThresholdCalibration history = memory.calibrations().get(rated.journey());
    Map<String, OwnerThresholds> byOwner = OwnerThresholds.of(map, settings.priors(), history);
    var cases = new ArrayList<StepCase>();
    ThresholdCalibration learned = null;
    for (RatedStep step : rated.steps().values()) {
      OwnerThresholds usual = Objects.requireNonNull(byOwner.get(owner(map, step.step())));
      StepTrace trace = memory.traces().get(key(rated.journey(), step.step()));
      boolean kept = trace != null;
      if (trace == null) {
        trace = new StepTrace();
      }
      if (trace.maxima.day() != hour.day()) {
        if (trace.maxima.isUsable()) {
          learned = learned == null ? orNew(history) : learned;
          learned.add(trace.maxima, usual);
        }
        trace.maxima = new DayMaxima(hour.day());
      }
      boolean known = KnownDays.include(map, step.step(), hour.date());
      boolean learning = step.observedDays() < settings.learningDays();
      cases.add(
          new StepCase(
              step, trace, kept, known ? usual.forDifferentDay() : usual, known, learning));
    }
    if (learned != null) {
      memory.calibrations().put(rated.journey(), learned);
    }
    return cases;
  }

  private static String owner(JourneyMap map, String step) {
    return Objects.requireNonNull(map.steps().get(step), () -> step + ": no such step").owner();
  }

  private static ThresholdCalibration orNew(@Nullable ThresholdCalibration history) {
    return history == null ? new ThresholdCalibration() : history;
  }

  /**
   * Starts a new hour. If the last slice of the old hour is missing, in a long silence, the old
   * hour is dropped.
   */
  private static void startHour(StepTrace trace, int hour) {
    if (trace.now.hour() != hour) {
      trace.now = new HourSums(hour);
    }
  }

  private static void findDemand(
      String journey, int slice, List<StepCase> cases, DetectMemory memory) {
    int slices = slice % SLICES_PER_HOUR + 1;
    var recent = new ArrayList<RecentDemand>();
    for (StepCase each : cases) {
      if (hasHistory(each)) {
        StepHours past = memory.hours().get(key(journey, each.step()));
        recent.add(new RecentDemand(each, past == null ? new StepHours() : past, slices));
      }
    }
    DemandLine demand = DemandLine.of(recent);
    for (RecentDemand each : recent) {
      each.step().trace().demand = demand.find(each, slice);
    }
  }

  private static void closeHour(
      String journey, int hour, List<StepCase> cases, DetectMemory memory) {
    var hours = new ArrayList<ClosedHour>();
    for (StepCase each : cases) {
      if (hasHistory(each)) {
        StepHours past = memory.hours().get(key(journey, each.step()));
        past = past == null ? new StepHours() : past;
        past.add(each.trace().now);
        each.trace().waitThreeHours = (float) past.meanWait();
        hours.add(new ClosedHour(hour, each, past));
      }
    }
    HourlyEvidence.add(hours, StormRule.isOn(cases));
    for (ClosedHour each : hours) {
      StepTrace trace = each.step().trace();
      if (each.step().hasReliableResiduals()) {
        HourlyRatios.add(each);
      }
      trace.before = trace.now.hasCapacityData() ? trace.now : trace.before;
      trace.now = new HourSums(hour + 1);
      memory.hours().put(key(journey, each.step().step()), each.hours());
    }
  }

  private JudgedSlice conclude(RatedSlice rated, List<StepCase> cases, DetectMemory memory) {
    StepEvidence common = CommonWaits.of(cases, rated.to());
    boolean storm = common != null && common.score() >= 1;
    var steps = new TreeMap<String, StepEvidence>();
    for (StepCase each : cases) {
      if (storm || each.knownDay() || each.learning() || !each.rated().blind().isEmpty()) {
        each.trace().maxima.exclude();
      }
      steps.put(each.step(), StepVerdict.of(each, settings.fastPath(), rated.to()));
      if (hasHistory(each) || each.kept()) {
        memory.traces().put(key(rated.journey(), each.step()), each.trace());
      }
    }
    return JudgedSlice.of(rated, new SliceEvidence(common, steps));
  }

  /** Whether the step ever had data. Without data it has no state. */
  private static boolean hasHistory(StepCase each) {
    RatedStep rated = each.rated();
    return rated.observedDays() > 0 || !rated.residuals().isEmpty();
  }

  private static String key(String journey, String step) {
    return journey + '/' + step;
  }
}
