package io.pulssi.score;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, as {@code truth.json} says.
 *
 * @param id unique in its truth
 * @param type such as {@code understaffing}
 * @param step the step where customers notice it
 * @param from beginning, inclusive, epoch milliseconds
 * @param to end, exclusive
 * @param firstLeg the step it began in; mostly {@code step} itself
 * @param affects further steps that it makes worse
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
  /** How long after its end an incident is still felt, so that a page for it is still right. */
  public static final Duration TAIL = Duration.ofHours(24);

  /** Copies the steps. */
  public Incident {
    affects = Set.copyOf(affects);
  }

  /** Whether a page on this step at this time, epoch milliseconds, is right because of it. */
  public boolean explains(String paged, long at) {
    return touches(paged) && isFeltAt(at);
  }

  /** Whether it is felt at this time. */
  public boolean isFeltAt(long at) {
    return at >= from && at <= to + TAIL.toMillis();
  }

  private boolean touches(String other) {
    return step.equals(other) || firstLeg.equals(other) || affects.contains(other);
  }

  /** Ids of all steps that it makes worse. */
  public Set<String> steps() {
    Set<String> steps = new TreeSet<>(affects);
    steps.add(step);
    steps.add(firstLeg);
    return steps;
  }
}
