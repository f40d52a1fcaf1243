package io.pulssi.http;

import java.time.Duration;

/**
 * How many connections a listener has, and how long each may take.
 *
 * @param open how many there may be; others wait until they are accepted
 * @param asking how many may wait for their request to arrive; of more, the one that has waited
 *     longest is closed
 * @param askWithin for headers to arrive, from the connection's beginning or its last answer on,
 *     and for a body to arrive, from its headers on
 * @param answering how many may be answered; of more, the one that has taken longest is closed
 * @param crowd how many may be answered before slow ones are closed
 * @param crowdedWithin for an answer to be taken while more than that are answered
 * @param answerWithin for an answer to be taken at other times
 */
record ConnectionLimits(
    int open,
    int asking,
    Duration askWithin,
    int answering,
    int crowd,
    Duration crowdedWithin,
    Duration answerWithin) {
  /** With room for {@value EventStream#READERS_MAX} streams beside those that ask. */
  static final ConnectionLimits STANDARD =
      new ConnectionLimits(
          2_000,
          1_000,
          Duration.ofSeconds(15),
          200,
          6,
          Duration.ofSeconds(3),
          Duration.ofMinutes(1));
}
