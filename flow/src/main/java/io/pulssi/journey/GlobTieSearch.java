package io.pulssi.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for a value on which two equally specific globs tie: both match it, and no more specific
 * pattern does. The search walks the product of the patterns' automata breadth first, so the value
 * found is a shortest one. It is exact up to {@link #STATES_MAX} states; beyond that a value that
 * both match is taken for a tie, since a map that cannot be proved unambiguous is refused.
 */
final class GlobTieSearch {
  private static final int STATES_MAX = 20_000;

  /** Stands for every character that no pattern names. */
  private static final char OTHER = '?';

  private final List<GlobPattern> globs;
  private final List<Character> alphabet;

  private GlobTieSearch(List<GlobPattern> globs) {
    this.globs = globs;
    Set<Character> named = new TreeSet<>();
    globs.forEach(glob -> named.addAll(GlobAutomaton.start(glob).alphabet()));
    named.add(named.contains(OTHER) ? unnamed(named) : OTHER);
    this.alphabet = List.copyOf(named);
  }

  /**
   * A shortest value that {@code one} and {@code other} match and none of {@code winners} does.
   *
   * @param winners the more specific patterns that would settle the tie
   */
  static Optional<String> witness(GlobPattern one, GlobPattern other, List<GlobPattern> winners) {
    List<GlobPattern> globs = new ArrayList<>(List.of(one, other));
    globs.addAll(winners);
    return new GlobTieSearch(globs).search();
  }

  private static char unnamed(Set<Character> named) {
    char candidate = 'a';
    while (named.contains(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private Optional<String> search() {
    Reached start = new Reached(globs.stream().map(GlobAutomaton::start).toList(), "");
    Set<List<GlobAutomaton>> seen = new HashSet<>(Set.of(start.states()));
    Queue<Reached> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Reached here = open.remove();
      if (here.isTie() || (here.isShared() && seen.size() > STATES_MAX)) {
        return Optional.of(here.value());
      }
      for (char next : alphabet) {
        Reached there = here.read(next);
        if (there.isAlive() && seen.add(there.states())) {
          open.add(there);
        }
      }
    }
    return Optional.empty();
  }

  private record Reached(List<GlobAutomaton> states, String value) {
    Reached read(char next) {
      return new Reached(states.stream().map(state -> state.read(next)).toList(), value + next);
    }

    boolean isAlive() {
      return !states.get(0).isDead() && !states.get(1).isDead();
    }

    boolean isShared() {
      return states.get(0).accepts() && states.get(1).accepts();
    }

    boolean isTie() {
      return isShared() && states.stream().skip(2).noneMatch(GlobAutomaton::accepts);
    }
  }
}
