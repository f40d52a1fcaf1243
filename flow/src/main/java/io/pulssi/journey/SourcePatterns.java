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
 * Which step of one journey the values of one source feed. An exact value wins over every glob;
 * among globs the one with the most literal characters wins.
 */
final class SourcePatterns {
  private static final Comparator<Feed> MOST_SPECIFIC_FIRST =
      Comparator.comparing((Feed feed) -> !feed.glob().isExact())
          .thenComparing(feed -> -feed.glob().literals())
          .thenComparing(feed -> feed.glob().pattern())
          .thenComparing(Feed::step);

  private final List<Feed> feeds;
  private final Map<String, String> exact = new HashMap<>();
  private final List<Feed> globs;

  private SourcePatterns(List<Feed> unsorted) {
    this.feeds = unsorted.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    this.globs = feeds.stream().filter(feed -> !feed.glob().isExact()).toList();
    for (Feed feed : feeds) {
      if (feed.glob().isExact()) {
        exact.putIfAbsent(feed.glob().pattern(), feed.step());
      }
    }
  }

  /** What the steps say of a source. */
  static SourcePatterns of(Source source, Iterable<Step> steps) {
    List<Feed> feeds = new ArrayList<>();
    for (Step step : steps) {
      for (String pattern : step.sources().getOrDefault(source, List.of())) {
        feeds.add(new Feed(GlobPattern.of(pattern), step.id()));
      }
    }
    return new SourcePatterns(feeds);
  }

  /** The step that a value feeds. */
  Optional<String> stepOf(String value) {
    String step = exact.get(value);
    return step != null
        ? Optional.of(step)
        : globs.stream().filter(feed -> feed.glob().matches(value)).map(Feed::step).findFirst();
  }

  /** The values named in full. */
  Set<String> exactValues() {
    return exact.keySet();
  }

  boolean hasGlobs() {
    return !globs.isEmpty();
  }

  /** Every pair of patterns of different steps between which nothing decides for some value. */
  List<PatternConflict> ambiguities(Source source) {
    List<PatternConflict> found = new ArrayList<>();
    for (int i = 0; i < feeds.size(); i++) {
      for (int j = i + 1; j < feeds.size(); j++) {
        ambiguity(source, feeds.get(i), feeds.get(j)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<PatternConflict> ambiguity(Source source, Feed one, Feed other) {
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
    return GlobTieSearch.witness(one, other, decidersBetween(one, other));
  }

  /** The more specific patterns that take a value away from both. */
  private List<GlobPattern> decidersBetween(GlobPattern one, GlobPattern other) {
    return feeds.stream()
        .map(Feed::glob)
        .filter(
            decider ->
                decider.isExact()
                    ? one.matches(decider.pattern()) && other.matches(decider.pattern())
                    : decider.literals() > one.literals())
        .distinct()
        .toList();
  }

  private record Feed(GlobPattern glob, String step) {
    boolean isAsSpecificAs(Feed other) {
      return glob.isExact() == other.glob.isExact() && glob.literals() == other.glob.literals();
    }
  }
}
