package io.pulssi.centre.trouble;

import java.util.Optional;

/**
 * A feed, or a part of it, that is lost.
 *
 * @param kind such as {@code whole}
 * @param source label of the feed, such as {@code ticket}
 * @param step whose part of it is lost; all if open
 * @param only what alone is lost, such as {@code RESOLVED}; all if open
 * @param from epoch milliseconds
 * @param to epoch milliseconds, exclusive
 */
public record FeedOutage(
    String kind, String source, Optional<Integer> step, Optional<String> only, long from, long to) {

  /** Whether an event is lost. */
  public boolean swallows(String source, int step, String what, long time) {
    return time >= from
        && time < to
        && this.source.equals(source)
        && (this.step.isEmpty() || this.step.get() == step)
        && (only.isEmpty() || only.get().equals(what));
  }
}
