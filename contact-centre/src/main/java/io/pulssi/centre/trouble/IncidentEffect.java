package io.pulssi.centre.trouble;

/**
 * What an incident does at its step at full intensity; zeros and ones do nothing.
 *
 * @param failing extra contacts of customers whose self-service failed, as a multiple of usual ones
 * @param stay share of those who turn to the step itself and not to the ones after it
 * @param contacts extra contacts, as a multiple of usual ones
 * @param tickets extra tickets, as a multiple of usual ones
 * @param service factor of service times
 * @param unresolved added to the probability that a contact solves nothing
 * @param reopen factor of the probability that a ticket's solution does not last
 * @param mood added to customers' mood, in standard deviations
 * @param staff factor of the agents at work
 */
public record IncidentEffect(
    double failing,
    double stay,
    double contacts,
    double tickets,
    double service,
    double unresolved,
    double reopen,
    double mood,
    double staff) {

  /** Of self-service that fails. */
  static IncidentEffect failing(double extra, double stay) {
    return new IncidentEffect(extra, stay, 0, 0, 1, 0, 1, -0.2, 1);
  }

  /** Of too few agents. */
  static IncidentEffect staff(double factor) {
    return new IncidentEffect(0, 1, 0, 0, 1, 0, 1, 0, factor);
  }

  /** Of solutions that solve nothing. */
  static IncidentEffect badResolution(double strength) {
    return new IncidentEffect(
        0, 1, 0, 0, 1, 0.15 * strength, 1 + 1.6 * strength, -0.4 * strength, 1);
  }

  /** Of a product that is broken. */
  static IncidentEffect defect(double strength) {
    return new IncidentEffect(
        0,
        1,
        0.5 * strength,
        1.1 * strength,
        1 + 0.08 * strength,
        0.12 * strength,
        1 + 0.3 * strength,
        -0.6 * strength,
        1);
  }

  /** Of cases that take longer. */
  static IncidentEffect slower(double strength) {
    return new IncidentEffect(0, 1, 0, 0, 1 + 0.3 * strength, 0, 1, -0.05 * strength, 1);
  }

  /** Of solutions that get worse. */
  static IncidentEffect worse(double strength) {
    return new IncidentEffect(
        0, 1, 0, 0, 1, 0.1 * strength, 1 + 1.8 * strength, -0.25 * strength, 1);
  }
}
