package io.pulssi.centre.trouble;

import java.util.List;

/**
 * Something that is no trouble although it looks so.
 *
 * @param kind such as {@code holiday}
 * @param steps meant; all of them are listed
 * @param from epoch milliseconds
 * @param to epoch milliseconds, exclusive
 * @param demand factor of fresh contacts
 * @param planned factor of contacts that the planners expect
 * @param staff factor of the agents at work
 * @param invites factor of survey invitations
 * @param declared whether the journey map's calendar knows of it
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

  /** Whether it is on at a step. */
  public boolean isOn(int step, long time) {
    return time >= from && time < to && steps.contains(step);
  }
}
