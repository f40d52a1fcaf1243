package io.pulssi.centre.trouble;

/**
 * The effect of an incident on its step at full intensity. Terms of 0 and factors of 1 have no
 * effect.
 *
 * @param failing extra customers whose self-service fails, as a multiple of usual contacts
 * @param stay share of them who contact the step itself and not the steps after it
 * @param contacts extra contacts, as a multiple of usual contacts
 * @param tickets extra tickets, as a multiple of usual tickets
 * @param service factor of service times
 * @param unresolved added to the probability that a contact does not solve the matter
 * @param reopen factor of the probability that a ticket is reopened
 * @param mood added to customers' mood, in standard deviations
 * @param staff factor of the number of agents
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

  /** Failing self-service. */
  static IncidentEffect failing(double extra, double stay) {
    return new IncidentEffect(extra, stay, 0, 0, 1, 0, 1, -0.2, 1);
  }

  /** Too few agents. */
  static IncidentEffect staff(double factor) {
    return new IncidentEffect(0, 1, 0, 0, 1, 0, 1, 0, factor);
  }

  /** Solutions that do not work. */
  static IncidentEffect badResolution(double strength) {
    return new IncidentEffect(
        0, 1, 0, 0, 1, 0.15 * strength, 1 + 1.6 * strength, -0.4 * strength, 1);
  }

  /** A defect of the product. */
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

  /** Cases that take longer. */
  static IncidentEffect slower(double strength) {
    return new IncidentEffect(0, 1, 0, 0, 1 + 0.3 * strength, 0, 1, -0.05 * strength, 1);
  }

  /** Solutions that get worse. */
  static IncidentEffect worse(double strength) {
    return new IncidentEffect(
        0, 1, 0, 0, 1, 0.1 * strength, 1 + 1.8 * strength, -0.25 * strength, 1);
  }
}
