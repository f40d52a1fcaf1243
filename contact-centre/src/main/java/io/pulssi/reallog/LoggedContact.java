package io.pulssi.reallog;

/**
 * One call of a log.
 *
 * @param step the step its queue belongs to
 * @param ended when it left the queue, epoch milliseconds
 * @param waitSeconds how long it had waited
 * @param gaveUp whether the caller hung up
 * @param customer who called; empty if unknown
 */
record LoggedContact(String step, long ended, double waitSeconds, boolean gaveUp, String customer) {

  /** When it entered the queue, epoch milliseconds. */
  long began() {
    return ended - Math.round(waitSeconds * 1000);
  }
}
