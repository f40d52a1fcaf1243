package io.pulssi.centre.trouble;

import java.util.List;

/**
 * An event that looks like trouble but is none.
 *
 * @param kind such as {@code holiday}
 * @param steps concerned
 * @param from epoch milliseconds
 * @param to epoch milliseconds, exclusive
 * @param demand factor of fresh contacts
 * @param planned factor of contacts that the planners expect
 * @param staff factor of the number of agents
 * @param invites factor of survey invitations
 * @param declared whether it is in the calendar of the journey map
 */
public record HarmlessEvent(
    String kind,
    List<Integer> steps,
    long from,
    long to,
    double demand,
    double planned,
    double staff,
    double invites,
    boolean declared) {

  /** Whether it concerns a step at a time. */
  public boolean isOn(int step, long time) {
    return time >= from && time < to && steps.contains(step);
  }
}
