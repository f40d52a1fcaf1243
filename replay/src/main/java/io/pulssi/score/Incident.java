package io.pulssi.score;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, as the simulator knows it.
 *
 * @param id unique in its truth
 * @param type such as {@code understaffing}
 * @param step where customers suffer
 * @param from beginning, inclusive, epoch milliseconds
 * @param to end, exclusive
 * @param firstLeg the step it began in; mostly {@code step} itself
 * @param affects further steps that suffer from it
 * @param surgeAt when complaints surged because of it; null if they did not
 */
public record Incident(
    String id,
    String type,
    String step,
    long from,
    long to,
    String firstLeg,
    Set<String> affects,
    @Nullable Long surgeAt) {
  /** Trouble is still felt, and may still be found, for so long after its cause has ended. */
  public static final Duration TAIL = Duration.ofHours(24);

  /** Copies the steps. */
  public Incident {
    affects = Set.copyOf(affects);
  }

  /** Whether a page on this step at this time, epoch milliseconds, is right because of it. */
  public boolean explains(String paged, long at) {
    return touches(paged) && isFeltAt(at);
  }

  /** Whether its trouble is felt at this time. */
  public boolean isFeltAt(long at) {
    return at >= from && at <= to + TAIL.toMillis();
  }

  private boolean touches(String other) {
    return step.equals(other) || firstLeg.equals(other) || affects.contains(other);
  }

  /** Every step that suffers, by id. */
  public Set<String> steps() {
    Set<String> steps = new TreeSet<>(affects);
    steps.add(step);
    steps.add(firstLeg);
    return steps;
  }
}
