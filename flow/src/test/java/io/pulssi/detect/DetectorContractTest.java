package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.detect.SyntheticCentre.Kind;
import io.pulssi.journey.Source;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What every detector must do, tested on seeded synthetic centres. {@code
 * -Dpulssi.detector.steps=10 -Dpulssi.detector.seeds=3} for larger centres and more of them.
 */
abstract class DetectorContractTest {
  private static final long DAY = SyntheticCentre.DAY;
  private static final long HOUR = SyntheticCentre.HOUR;
  private static final Set<Source> ALL =
      EnumSet.of(Source.QUEUE_WAIT, Source.TICKET, Source.SURVEY);
  private static final Set<Source> PHONE = EnumSet.of(Source.QUEUE_WAIT);
  private static final int STEPS = Integer.getInteger("pulssi.detector.steps", 5);
  private static final int SEEDS = Integer.getInteger("pulssi.detector.seeds", 1);
  private static final String STEP = "step-03";

  /** Day 30, ten o'clock: trouble begins. */
  private static final long TROUBLE = SyntheticCentre.START + 30 * DAY + 10 * HOUR;

  /** The result of one slice. */
  private record Seen(long to, SortedMap<String, StepEvidence> steps, Set<String> blind) {}

  /** A fresh detector for a centre, with a baseline of its own. */
  abstract Function<ClosedSlice, JudgedSlice> detector(SyntheticCentre centre, int learningDays);

  @Test
  void shouldGiveTheSameResultForTheSameSlices() {
    List<Seen> first = run(new SyntheticCentre(1, STEPS, 400, ALL), 16);
    List<Seen> second = run(new SyntheticCentre(1, STEPS, 400, ALL), 16);
    assertThat(first).isEqualTo(second);
  }

  @Test
  void shouldNeverPageWhileLearning() {
    var centre = new SyntheticCentre(2, STEPS, 400, ALL);
    long at = SyntheticCentre.START + 5 * DAY;
    centre.disturb(STEP, Kind.WAITS, 50, at, at + 2 * DAY);
    int watched = 0;
    for (Seen slice : run(centre, 13)) {
      for (StepEvidence each : slice.steps().values()) {
        assertThat(each.learning()).isTrue();
        assertThat(each.score()).isLessThan(1);
        watched += each.score() >= .6 ? 1 : 0;
      }
    }
    assertThat(watched).as("absolute trouble is shown all the same").isPositive();
  }

  @Test
  void shouldKeepToItsBudgetOnQuietDays() {
    long seed = 11;
    var episodes = episodes(run(new SyntheticCentre(seed, STEPS, 600, ALL), 56));
    // half a false page a week for two owners: 3 in the six weeks after learning
    assertThat(episodes.size()).as("pages with seed %d: %s", seed, episodes).isLessThanOrEqualTo(7);
  }

  @Test
  void shouldFindWaitsThatDoubleForSixHours() {
    for (long seed = 21; seed < 21 + SEEDS; seed++) {
      var centre = new SyntheticCentre(seed, STEPS, 600, PHONE);
      centre.disturb(STEP, Kind.WAITS, 2, TROUBLE, TROUBLE + 6 * HOUR);
      assertThat(pagedAt(run(centre, 31), STEP))
          .as("seed %d", seed)
          .anyMatch(at -> at > TROUBLE && at <= TROUBLE + 8 * HOUR);
    }
  }

  @Test
  void shouldFindBadResolution() {
    long seed = 31;
    var centre = new SyntheticCentre(seed, STEPS, 900, EnumSet.of(Source.TICKET));
    centre.disturb(STEP, Kind.REOPENS, 4, TROUBLE, TROUBLE + 3 * DAY);
    assertThat(pagedAt(run(centre, 34), STEP))
        .as("seed %d", seed)
        .anyMatch(at -> at > TROUBLE && at <= TROUBLE + 3 * DAY);
  }

  @Test
  void shouldFindScoresThatFall() {
    long seed = 41;
    var centre = new SyntheticCentre(seed, STEPS, 600, EnumSet.of(Source.SURVEY));
    centre.disturb(STEP, Kind.LOW_SCORES, 3, TROUBLE, TROUBLE + 2 * DAY);
    assertThat(pagedAt(run(centre, 32), STEP))
        .as("seed %d", seed)
        .anyMatch(at -> at > TROUBLE && at <= TROUBLE + 2 * DAY);
  }

  @Test
  void shouldNotPageMoreContactsThatAreServedAsUsual() {
    long seed = 51;
    var centre = new SyntheticCentre(seed, STEPS, 600, PHONE);
    centre.disturb(STEP, Kind.CONTACTS, 2.5, TROUBLE, TROUBLE + 6 * HOUR);
    assertThat(pagedAt(run(centre, 31), STEP)).as("seed %d", seed).isEmpty();
  }

  @Test
  void shouldNotPageAnOutageNorTheReturnFromIt() {
    long seed = 61;
    var centre = new SyntheticCentre(seed, STEPS, 600, PHONE);
    centre.disturb(STEP, Kind.OUTAGE, 0, TROUBLE, TROUBLE + 12 * HOUR);
    assertThat(pagedAt(run(centre, 33), STEP)).as("seed %d", seed).isEmpty();
  }

  @Test
  void shouldFreezeWhileBlind() {
    long seed = 71;
    var centre = new SyntheticCentre(seed, STEPS, 600, PHONE);
    centre
        .disturb(STEP, Kind.WAITS, 2.5, TROUBLE, TROUBLE + 3 * HOUR)
        .disturb(STEP, Kind.OUTAGE, 0, TROUBLE + 3 * HOUR, TROUBLE + 30 * HOUR);
    long midnight = SyntheticCentre.START + 31 * DAY;
    Set<Double> scores = new TreeSet<>();
    int blind = 0;
    for (Seen slice : run(centre, 32)) {
      // until midnight: then thresholds are calibrated anew
      if (slice.blind().contains(STEP)
          && slice.to() > TROUBLE + 6 * HOUR
          && slice.to() <= midnight) {
        blind++;
        scores.add(capacity(slice));
      }
    }
    assertThat(blind).isGreaterThan(50);
    assertThat(scores).as("evidence while blind, seed %d", seed).hasSize(1);
    assertThat(scores).allMatch(score -> score > 0);
  }

  private static double capacity(Seen slice) {
    return slice.steps().get(STEP).lines().stream()
        .filter(line -> line.line() == Line.CAPACITY)
        .mapToDouble(LineEvidence::weight)
        .findFirst()
        .orElse(0);
  }

  private List<Seen> run(SyntheticCentre centre, int days) {
    Function<ClosedSlice, JudgedSlice> detector = detector(centre, 14);
    var seen = new ArrayList<Seen>();
    for (int i = 0; i < days * 288; i++) {
      long from = SyntheticCentre.START + i * SliceSpan.MILLIS;
      JudgedSlice judged = detector.apply(centre.slice(from));
      Set<String> blind = new TreeSet<>();
      judged.steps().values().stream()
          .filter(step -> !step.blind().isEmpty())
          .forEach(step -> blind.add(step.step()));
      seen.add(new Seen(judged.to(), judged.evidence().steps(), blind));
    }
    return seen;
  }

  private static List<Long> pagedAt(List<Seen> judged, String step) {
    return judged.stream()
        .filter(slice -> slice.steps().get(step).score() >= 1)
        .map(slice -> slice.to())
        .toList();
  }

  /** Pages, where a step that comes back within six hours is the same one. */
  private static List<String> episodes(List<Seen> judged) {
    Map<String, Long> last = new TreeMap<>();
    var episodes = new ArrayList<String>();
    for (Seen slice : judged) {
      for (StepEvidence each : slice.steps().values()) {
        if (each.score() >= 1) {
          Long before = last.put(each.step(), slice.to());
          if (before == null || slice.to() - before > 6 * HOUR) {
            episodes.add(each.step() + " " + each.lines().get(0).line());
          }
        }
      }
    }
    return episodes;
  }
}
