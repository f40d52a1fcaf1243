package io.pulssi.cause;

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
 * Where a step's trouble began, as of one slice. The share that came from another step is traced on
 * from there, at most {@value #HOPS_MAX} steps back.
 */
final class FirstLegs {
  private static final int HOPS_MAX = 4;
  private static final int LEGS_MAX = 5;
  private static final double LEAST = 0.01;

  private static final Comparator<LegShare> LARGEST_FIRST =
      Comparator.comparingDouble(LegShare::share).reversed().thenComparing(LegShare::step);

  private final CauseModel model;
  private final Map<String, SortedMap<String, Double>> causes = new HashMap<>();

  FirstLegs(CauseModel model) {
    this.model = model;
  }

  /**
   * The steps the trouble may have begun in, largest share first, then by id; shares in hundredths,
   * summing to 1.
   */
  List<LegShare> of(String step) {
    TreeMap<String, Parts> parts = new TreeMap<>();
    spread(step, 1, false, new HashSet<>(), parts);
    return hundredths(parts);
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
          boolean unmapped = learned || !model.isMapped(cause.getKey(), step);
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
      known = model.causes(step);
      causes.put(step, known);
    }
    return known;
  }

  private static List<LegShare> hundredths(Map<String, Parts> parts) {
    List<LegShare> largest =
        parts.entrySet().stream()
            .map(entry -> entry.getValue().share(entry.getKey()))
            .filter(share -> share.share() >= LEAST)
            .sorted(LARGEST_FIRST)
            .limit(LEGS_MAX)
            .toList();
    double total = largest.stream().mapToDouble(LegShare::share).sum();
    List<LegShare> rounded = new ArrayList<>(largest.size());
    int left = 100;
    for (LegShare share : largest.subList(1, largest.size())) {
      int part = (int) (100 * share.share() / total + 1e-9);
      left -= part;
      rounded.add(new LegShare(share.step(), part / 100.0, share.learned()));
    }
    LegShare first = largest.get(0);
    rounded.add(0, new LegShare(first.step(), left / 100.0, first.learned()));
    rounded.sort(LARGEST_FIRST);
    return List.copyOf(rounded);
  }

  /** A share by the kind of edges it came over. */
  private record Parts(double mapped, double learned) {
    Parts plus(Parts other) {
      return new Parts(mapped + other.mapped, learned + other.learned);
    }

    LegShare share(String step) {
      return new LegShare(step, mapped + learned, learned > mapped);
    }
  }
}
