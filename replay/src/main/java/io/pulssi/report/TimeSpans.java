package io.pulssi.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Spans of time in which a condition held. Slices arrive in order; adjacent slices become one span.
 */
final class TimeSpans {
  /** Later spans are only counted, because nobody reads so many. */
  static final int MOST = 500;

  /** From inclusive, to exclusive, epoch milliseconds. */
  record Span(long from, long to) {}

  private final List<Span> spans = new ArrayList<>();
  private int more;

  void add(long from, long to) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).to() == from) {
      spans.set(last, new Span(spans.get(last).from(), to));
    } else if (spans.size() < MOST) {
      spans.add(new Span(from, to));
    } else {
      more++;
    }
  }

  List<Span> all() {
    return List.copyOf(spans);
  }

  /** Number of slices after the last kept span. */
  int more() {
    return more;
  }

  long millis() {
    return spans.stream().mapToLong(span -> span.to() - span.from()).sum();
  }
}
