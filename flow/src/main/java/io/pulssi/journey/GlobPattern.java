package io.pulssi.journey;

import java.util.Arrays;
import java.util.List;

/**
 * A pattern of source values in which {@code *} stands for any run of characters, none included.
 * Everything else is literal; case matters. Runs of {@code *} mean one {@code *}.
 */
final class GlobPattern {
  private static final char ANY = '*';

  private final String pattern;
  private final List<String> pieces;
  private final int literals;

  private GlobPattern(String pattern) {
    this.pattern = pattern;
    this.pieces = Arrays.asList(pattern.split("\\*", -1));
    this.literals = pieces.stream().mapToInt(String::length).sum();
  }

  static GlobPattern of(String pattern) {
    return new GlobPattern(pattern.replaceAll("\\*+", "*"));
  }

  /** The pattern, with runs of {@code *} made one. */
  String pattern() {
    return pattern;
  }

  /** Whether the pattern is one value, without a {@code *}. */
  boolean isExact() {
    return pieces.size() == 1;
  }

  /** How many characters of a match are named by the pattern: the more, the more specific. */
  int literals() {
    return literals;
  }

  boolean matches(String value) {
    if (isExact()) {
      return value.equals(pattern);
    }
    String head = pieces.get(0);
    String tail = pieces.get(pieces.size() - 1);
    int end = value.length() - tail.length();
    if (head.length() > end || !value.startsWith(head) || !value.endsWith(tail)) {
      return false;
    }
    return piecesBetween(value, head.length(), end);
  }

  /** Leftmost placement of each inner piece: if any placement works, this one does. */
  private boolean piecesBetween(String value, int from, int end) {
    int at = from;
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = value.indexOf(piece, at);
      if (found < 0 || found + piece.length() > end) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }

  /** False only when beginnings or ends contradict each other: a quick look before a search. */
  boolean mayMeet(GlobPattern other) {
    String head = pieces.get(0);
    String otherHead = other.pieces.get(0);
    String tail = pieces.get(pieces.size() - 1);
    String otherTail = other.pieces.get(other.pieces.size() - 1);
    return (head.startsWith(otherHead) || otherHead.startsWith(head))
        && (tail.endsWith(otherTail) || otherTail.endsWith(tail));
  }

  boolean isAnyAt(int position) {
    return position < pattern.length() && pattern.charAt(position) == ANY;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlobPattern glob && glob.pattern.equals(pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
