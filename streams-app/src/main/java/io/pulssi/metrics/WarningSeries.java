package io.pulssi.metrics;

import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The warnings of one journey: the last revision of each step's, and how many reached each state.
 * Not thread-safe.
 */
final class WarningSeries {
  /** What is counted separately. */
  record Counted(String owner, String state) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      int byOwner = owner.compareTo(other.owner);
      return byOwner != 0 ? byOwner : state.compareTo(other.state);
    }
  }

  private final Map<String, Warning> lastByStep = new TreeMap<>();
  private final Map<Counted, Long> counts = new TreeMap<>();

  /** A new revision. */
  void add(Warning warning) {
    Warning last = lastByStep.put(warning.getStep(), warning);
    if (news(last, warning)) {
      counts.merge(new Counted(warning.getOwner(), warning.getState().name()), 1L, Long::sum);
    }
  }

  Map<Counted, Long> counts() {
    return counts;
  }

  /**
   * What is open now.
   *
   * @param published the last published revisions of the journey's warnings, for those raised while
   *     another instance had the journey
   */
  List<Warning> open(Collection<Warning> published) {
    var latest = new TreeMap<>(lastByStep);
    published.forEach(warning -> latest.merge(warning.getStep(), warning, WarningSeries::later));
    return latest.values().stream().filter(w -> w.getState() != WarningState.CLOSED).toList();
  }

  private static boolean news(@Nullable Warning last, Warning warning) {
    return last == null
        || !last.getWarningId().equals(warning.getWarningId())
        || last.getState() != warning.getState();
  }

  private static Warning later(Warning mine, Warning published) {
    if (mine.getAt() != published.getAt()) {
      return mine.getAt() > published.getAt() ? mine : published;
    }
    return mine.getRevision() >= published.getRevision() ? mine : published;
  }
}
