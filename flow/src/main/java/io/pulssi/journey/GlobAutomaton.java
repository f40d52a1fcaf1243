package io.pulssi.journey;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A glob as an automaton: the positions in its pattern that the characters read so far can have led
 * to. Used to reason about all values at once; for one value {@link GlobPattern#matches} is faster.
 */
record GlobAutomaton(GlobPattern glob, BitSet positions) {

  static GlobAutomaton start(GlobPattern glob) {
    BitSet first = new BitSet();
    first.set(0);
    return new GlobAutomaton(glob, closed(glob, first));
  }

  GlobAutomaton read(char next) {
    String pattern = glob.pattern();
    BitSet reached = new BitSet();
    positions.stream()
        .filter(at -> at < pattern.length())
        .forEach(
            at -> {
              if (glob.isAnyAt(at)) {
                reached.set(at);
              } else if (pattern.charAt(at) == next) {
                reached.set(at + 1);
              }
            });
    return new GlobAutomaton(glob, closed(glob, reached));
  }

  boolean accepts() {
    return positions.get(glob.pattern().length());
  }

  /** No further character can lead to a match. */
  boolean isDead() {
    return positions.isEmpty();
  }

  /** The characters that the pattern names. */
  Set<Character> alphabet() {
    Set<Character> named = new HashSet<>();
    for (int at = 0; at < glob.pattern().length(); at++) {
      if (!glob.isAnyAt(at)) {
        named.add(glob.pattern().charAt(at));
      }
    }
    return named;
  }

  private static BitSet closed(GlobPattern glob, BitSet positions) {
    for (int at = positions.nextSetBit(0); at >= 0; at = positions.nextSetBit(at + 1)) {
      if (glob.isAnyAt(at)) {
        positions.set(at + 1);
      }
    }
    return positions;
  }
}
