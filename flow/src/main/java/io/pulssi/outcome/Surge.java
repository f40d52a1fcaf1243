package io.pulssi.outcome;

/**
 * Far more complaints about a step than usual.
 *
 * @param step step id
 * @param at end of the hour with which it first held, epoch milliseconds
 * @param until end of the hour with which it last held, as far as is known; not before {@code at}
 */
public record Surge(String step, long at, long until) {

  /** The same surge, still going on. */
  Surge lasting(long to) {
    return new Surge(step, at, to);
  }
}
