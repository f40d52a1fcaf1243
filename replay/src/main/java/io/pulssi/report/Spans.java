package io.pulssi.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of slices in which something held; neighbouring slices become one. Time only goes on.
 */
final class Spans {
  /** Later ones are only counted: who has so many does not read them. */
  static final int MOST = 500;

  private final List<Span> spans = new ArrayList<>();
  private int more;

  void hold(long from, long to) {
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

  /** Slices beyond the last span kept. */
  int more() {
    return more;
  }

  long millis() {
    return spans.stream().mapToLong(span -> span.to() - span.from()).sum();
  }
}
