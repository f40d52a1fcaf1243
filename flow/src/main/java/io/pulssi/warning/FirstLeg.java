package io.pulssi.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a step's trouble began, as of one slice: what came from another step began where that
 * step's own trouble began, and so on, at most {@value #HOPS_MAX} steps back.
 */
final class FirstLeg {
  /** From this share on the leg is named and its owner paged; below, it is "A or B". */
  static final double CLEAR = 0.6;

  /** What another leg must have to replace one that was clear. */
  private static final double CLEARER = 0.7;

  /** How far another leg must lead to replace one that was not clear. */
  private static final double LEAD = 0.15;

  private static final int HOPS_MAX = 4;
  private static final int LEGS_MAX = 5;
  private static final double LEAST = 0.01;

  private static final Comparator<Share> LARGEST_FIRST =
      Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::step);

  private final Graph graph;
  private final Map<String, SortedMap<String, Double>> causes = new HashMap<>();

  FirstLeg(Graph graph) {
    this.graph = graph;
  }

  /** A trouble that no other explains. */
  static List<Share> itself(String step) {
    return List.of(new Share(step, 1));
  }

  /**
   * The steps the trouble may have begun in, largest share first, then by id; shares in hundredths,
   * summing to 1.
   */
  List<Share> of(String step) {
    TreeMap<String, Parts> parts = new TreeMap<>();
    spread(step, 1, false, new HashSet<>(), parts);
    return hundredths(parts);
  }

  /**
   * What to say after what was said before, so that two owners are not paged in turn: another leg
   * replaces a clear one only with a share of .7, an unclear one only with a lead of .15.
   */
  static List<Share> settle(List<Share> said, List<Share> now) {
    if (said.isEmpty()) {
      return now;
    }
    Share before = said.get(0);
    Share first = now.get(0);
    boolean wasClear = before.share() >= CLEAR;
    if (first.step().equals(before.step())) {
      return !wasClear && first.share() >= CLEAR ? now : said;
    }
    double left =
        now.stream()
            .filter(share -> share.step().equals(before.step()))
            .mapToDouble(Share::share)
            .sum();
    boolean replaces = wasClear ? first.share() >= CLEARER : first.share() - left >= LEAD;
    return replaces ? now : said;
  }

  private void spread(
      String step, double share, boolean learned, Set<String> path, Map<String, Parts> parts) {
    path.add(step);
    double own = share;
    if (path.size() <= HOPS_MAX && share >= LEAST) {
      for (Map.Entry<String, Double> cause : causes(step).entrySet()) {
        if (!path.contains(cause.getKey())) {
          double passed = share * cause.getValue();
          own -= passed;
          boolean unmapped = learned || !graph.declared(cause.getKey(), step);
          spread(cause.getKey(), passed, unmapped, path, parts);
        }
      }
    }
    parts.merge(step, learned ? new Parts(0, own) : new Parts(own, 0), Parts::plus);
    path.remove(step);
  }

  private SortedMap<String, Double> causes(String step) {
    SortedMap<String, Double> known = causes.get(step);
    if (known == null) {
      known = graph.causes(step);
      causes.put(step, known);
    }
    return known;
  }

  private static List<Share> hundredths(Map<String, Parts> parts) {
    List<Share> largest =
        parts.entrySet().stream()
            .map(entry -> entry.getValue().share(entry.getKey()))
            .filter(share -> share.share() >= LEAST)
            .sorted(LARGEST_FIRST)
            .limit(LEGS_MAX)
            .toList();
    double total = largest.stream().mapToDouble(Share::share).sum();
    List<Share> rounded = new ArrayList<>(largest.size());
    int left = 100;
    for (Share share : largest.subList(1, largest.size())) {
      int part = (int) (100 * share.share() / total + 1e-9);
      left -= part;
      rounded.add(new Share(share.step(), part / 100.0, share.learned()));
    }
    Share first = largest.get(0);
    rounded.add(0, new Share(first.step(), left / 100.0, first.learned()));
    rounded.sort(LARGEST_FIRST);
    return List.copyOf(rounded);
  }

  /** A share by the kind of edges it came over. */
  private record Parts(double mapped, double learned) {
    Parts plus(Parts other) {
      return new Parts(mapped + other.mapped, learned + other.learned);
    }

    Share share(String step) {
      return new Share(step, mapped + learned, learned > mapped);
    }
  }
}
