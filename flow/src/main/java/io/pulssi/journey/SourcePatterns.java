package io.pulssi.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The patterns of one journey for the values of one source, and the steps they feed. An exact value
 * wins over every glob; among globs, the one with the most literal characters wins.
 */
final class SourcePatterns {
  private static final Comparator<StepPattern> MOST_SPECIFIC_FIRST =
      Comparator.comparing((StepPattern each) -> !each.glob().isExact())
          .thenComparing(each -> -each.glob().literals())
          .thenComparing(each -> each.glob().pattern())
          .thenComparing(StepPattern::step);

  private final List<StepPattern> patterns;
  private final Map<String, String> exact = new HashMap<>();
  private final List<StepPattern> globs;

  private SourcePatterns(List<StepPattern> unsorted) {
    this.patterns = unsorted.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    this.globs = patterns.stream().filter(each -> !each.glob().isExact()).toList();
    for (StepPattern each : patterns) {
      if (each.glob().isExact()) {
        exact.putIfAbsent(each.glob().pattern(), each.step());
      }
    }
  }

  /** The patterns of these steps for a source. */
  static SourcePatterns of(Source source, Iterable<Step> steps) {
    List<StepPattern> patterns = new ArrayList<>();
    for (Step step : steps) {
      for (String pattern : step.sources().getOrDefault(source, List.of())) {
        patterns.add(new StepPattern(GlobPattern.of(pattern), step.id()));
      }
    }
    return new SourcePatterns(patterns);
  }

  /** Id of the step that a value feeds. */
  Optional<String> stepOf(String value) {
    String step = exact.get(value);
    return step != null
        ? Optional.of(step)
        : globs.stream()
            .filter(each -> each.glob().matches(value))
            .map(StepPattern::step)
            .findFirst();
  }

  /** The values that patterns without {@code *} name. */
  Set<String> exactValues() {
    return exact.keySet();
  }

  boolean hasGlobs() {
    return !globs.isEmpty();
  }

  /** Every pair of patterns of different steps that match a value equally well. */
  List<PatternConflict> conflicts(Source source) {
    List<PatternConflict> found = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      for (int j = i + 1; j < patterns.size(); j++) {
        conflict(source, patterns.get(i), patterns.get(j)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<PatternConflict> conflict(Source source, StepPattern one, StepPattern other) {
    if (Objects.equals(one.step(), other.step()) || !one.isAsSpecificAs(other)) {
      return Optional.empty();
    }
    return tie(one.glob(), other.glob())
        .map(
            value ->
                new PatternConflict(
                    source,
                    one.glob().pattern(),
                    one.step(),
                    other.glob().pattern(),
                    other.step(),
                    value));
  }

  private Optional<String> tie(GlobPattern one, GlobPattern other) {
    if (one.equals(other)) {
      return Optional.of(one.pattern());
    }
    if (one.isExact() || !one.mayMeet(other)) {
      return Optional.empty();
    }
    return GlobTieSearch.witness(one, other, winnersOver(one, other));
  }

  /** The more specific patterns, which win over both. */
  private List<GlobPattern> winnersOver(GlobPattern one, GlobPattern other) {
    return patterns.stream()
        .map(StepPattern::glob)
        .filter(
            winner ->
                winner.isExact()
                    ? one.matches(winner.pattern()) && other.matches(winner.pattern())
                    : winner.literals() > one.literals())
        .distinct()
        .toList();
  }

  private record StepPattern(GlobPattern glob, String step) {
    boolean isAsSpecificAs(StepPattern other) {
      return glob.isExact() == other.glob.isExact() && glob.literals() == other.glob.literals();
    }
  }
}
