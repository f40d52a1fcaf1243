package io.pulssi.arena;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A range of seeds.
 *
 * @param first inclusive, 0 or more
 * @param last inclusive, not below {@code first}
 */
record SeedRange(long first, long last) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

  /**
   * Reads {@code 21..40}, or {@code 7}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static SeedRange parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      long first = Long.parseLong(matcher.group(1));
      long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
      if (first <= last) {
        return new SeedRange(first, last);
      }
    }
    throw new IllegalArgumentException(text + " (expected: a seed, or a range such as 21..40)");
  }

  List<Long> seeds() {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Override
  public String toString() {
    return first == last ? Long.toString(first) : first + "–" + last;
  }
}
