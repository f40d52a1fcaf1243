package io.pulssi.journey;

import io.pulssi.codec.CleanText;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern of source values in which {@code *} matches any run of characters, also an empty one.
 * Everything else is literal and case-sensitive. Several {@code *} in a row count as one.
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
    return new GlobPattern(CleanText.of(pattern).replaceAll("\\*+", "*"));
  }

  /** The pattern, with each run of {@code *} reduced to one. */
  String pattern() {
    return pattern;
  }

  /** Whether the pattern is a single value, without {@code *}. */
  boolean isExact() {
    return pieces.size() == 1;
  }

  /** Number of literal characters: the more, the more specific. */
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

  /** Places each inner piece leftmost: if any placement works, this one does. */
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

  /** False only if the beginnings or the ends exclude each other: a quick check before a search. */
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
