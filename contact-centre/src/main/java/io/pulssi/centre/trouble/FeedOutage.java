package io.pulssi.centre.trouble;

import java.util.Optional;

/**
 * A lost feed, or a lost part of it.
 *
 * @param kind such as {@code whole}
 * @param source label of the feed, such as {@code ticket}
 * @param step the only step whose events are lost; all steps if empty
 * @param only the only kind of event that is lost, such as {@code RESOLVED}; all if empty
 * @param from epoch milliseconds
 * @param to epoch milliseconds, exclusive
 */
public record FeedOutage(
    String kind, String source, Optional<Integer> step, Optional<String> only, long from, long to) {

  /** Whether an event is lost. */
  public boolean loses(String source, int step, String what, long time) {
    return time >= from
        && time < to
        && this.source.equals(source)
        && (this.step.isEmpty() || this.step.get() == step)
        && (only.isEmpty() || only.get().equals(what));
  }
}
