package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a step's trouble began, as of one slice.
 *
 * <p>A declared predecessor that was over within 24 hours explains {@code min(1, its excess
 * contacts / this step's)} of the trouble, both over 12 hours, if that is more than half. Several
 * such share what the best of them explains, in proportion; the rest stays with the step. What a
 * predecessor explains began where the predecessor's own trouble began. Trouble led by reopens
 * began in the step itself, and so did trouble without excess contacts to explain.
 */
final class FirstLeg {
  /** From this share on the leg is named and its owner paged; below, it is "A or B". */
  static final double CLEAR = 0.6;

  private static final Duration RECENT = Duration.ofHours(24);
  private static final double ENOUGH = 0.5;
  private static final double EXCESS_MIN = 10;
  private static final int HOPS_MAX = 4;
  private static final int LEGS_MAX = 5;

  private final JourneyMap map;
  private final SortedMap<String, StepEvidence> evidence;
  private final SortedMap<String, Heat> heat;
  private final long at;

  FirstLeg(
      JourneyMap map,
      SortedMap<String, StepEvidence> evidence,
      SortedMap<String, Heat> heat,
      long at) {
    this.map = map;
    this.evidence = evidence;
    this.heat = heat;
    this.at = at;
  }

  /**
   * The steps the trouble may have begun in, largest share first, then by id; shares in hundredths,
   * summing to 1.
   */
  List<Share> of(String step) {
    TreeMap<String, Double> shares = new TreeMap<>();
    spread(step, 1, new HashSet<>(), shares);
    return hundredths(shares);
  }

  /**
   * What to say after what was said before: only a clear leg replaces another, or an unclear one,
   * so that a share near a border does not page two owners in turn.
   */
  static List<Share> settle(List<Share> said, List<Share> now) {
    if (said.isEmpty()) {
      return now;
    }
    Share before = said.get(0);
    Share first = now.get(0);
    boolean differs = !first.step().equals(before.step()) || before.share() < CLEAR;
    return differs && first.share() >= CLEAR ? now : said;
  }

  private void spread(String step, double share, Set<String> path, Map<String, Double> shares) {
    path.add(step);
    SortedMap<String, Double> explained =
        path.size() > HOPS_MAX ? new TreeMap<>() : explained(step, path);
    double best = explained.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sum = explained.values().stream().mapToDouble(Double::doubleValue).sum();
    explained.forEach((from, part) -> spread(from, share * best * part / sum, path, shares));
    shares.merge(step, share * (1 - best), Double::sum);
    path.remove(step);
  }

  private SortedMap<String, Double> explained(String step, Set<String> path) {
    SortedMap<String, Double> explained = new TreeMap<>();
    double excess = excess(step);
    if (excess >= EXCESS_MIN && !ledByReopens(step)) {
      for (Step from : map.steps().values()) {
        double part = StrictMath.min(1, excess(from.id()) / excess);
        if (precedes(from, step) && !path.contains(from.id()) && part > ENOUGH) {
          explained.put(from.id(), part);
        }
      }
    }
    return explained;
  }

  private boolean precedes(Step from, String step) {
    Heat hot = heat.getOrDefault(from.id(), Heat.NONE);
    return from.next().contains(step) && hot.within(RECENT, at) && !outdone(from.id(), step);
  }

  /**
   * Of two steps that follow each other, only the one with more excess contacts can be the cause.
   */
  private boolean outdone(String from, String step) {
    Step other = map.steps().get(step);
    if (other == null || !other.next().contains(from)) {
      return false;
    }
    int more = Double.compare(excess(from), excess(step));
    return more < 0 || (more == 0 && from.compareTo(step) > 0);
  }

  /**
   * A step that is over now or was lately counts as it was then: its customers may only now arrive
   * downstream.
   */
  private double excess(String step) {
    Heat hot = heat.getOrDefault(step, Heat.NONE);
    StepEvidence now = evidence.get(step);
    double then = hot.within(RECENT, at) ? hot.excess() : 0;
    return now == null ? then : StrictMath.max(then, now.excessContacts12h());
  }

  private boolean ledByReopens(String step) {
    StepEvidence now = evidence.get(step);
    return now != null && !now.lines().isEmpty() && now.lines().get(0).line() == Line.REOPENS;
  }

  private static List<Share> hundredths(Map<String, Double> shares) {
    List<Share> largest =
        shares.entrySet().stream()
            .map(entry -> new Share(entry.getKey(), entry.getValue()))
            .filter(share -> share.share() >= 0.01)
            .sorted(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::step))
            .limit(LEGS_MAX)
            .toList();
    double total = largest.stream().mapToDouble(Share::share).sum();
    List<Share> rounded = new ArrayList<>(largest.size());
    int left = 100;
    for (Share share : largest.subList(1, largest.size())) {
      int part = (int) (100 * share.share() / total + 1e-9);
      left -= part;
      rounded.add(new Share(share.step(), part / 100.0));
    }
    rounded.add(0, new Share(largest.get(0).step(), left / 100.0));
    return List.copyOf(rounded);
  }
}
