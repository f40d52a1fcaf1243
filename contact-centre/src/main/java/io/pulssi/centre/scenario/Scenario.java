package io.pulssi.centre.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The requirements for a centre. What it leaves open is drawn from the seed.
 *
 * @param name such as {@code mixed}
 * @param title in a line
 * @param days to simulate, at least 1
 * @param learningDays days before which no incident and no harmless event begins
 * @param start first local day
 * @param timezone of local time
 * @param steps of the journey, 3 to 20
 * @param volumeMin contacts on a working day at the smallest step
 * @param volumeMax at the largest
 * @param pins fixed parameters of the world, which are not drawn
 * @param incidents to draw, and fixed ones
 * @param benign kinds of harmless events, each as often as it is named
 * @param outages kinds of lost feeds, each as often as it is named
 * @param late share of events that arrive late
 * @param duplicates share of events that arrive twice
 * @param journey its own journey; without it, the telephone company's
 */
public record Scenario(
    String name,
    String title,
    int days,
    int learningDays,
    Optional<LocalDate> start,
    Optional<ZoneId> timezone,
    int steps,
    double volumeMin,
    double volumeMax,
    Pins pins,
    IncidentsAsked incidents,
    List<String> benign,
    List<String> outages,
    double late,
    double duplicates,
    Optional<NamedJourney> journey) {

  /**
   * Parameters of a world that a scenario may fix.
   *
   * @param service family of service times: lognormal, gamma or mixture
   * @param patience family of patience: exponential, weibull or lognormal
   * @param daySpread standard deviation of the logarithm of day factors
   * @param spillLagHours median lag along every edge
   * @param complaintShare multiplies every propensity to complain
   * @param complaintDelayHours median delay of complaints
   * @param responseBias of surveys
   * @param staffing safety of every crew
   * @param undeclaredEdges how many edges the journey map omits
   * @param alwaysOpen whether every crew works around the clock
   */
  public record Pins(
      Optional<String> service,
      Optional<String> patience,
      OptionalDouble daySpread,
      OptionalDouble spillLagHours,
      OptionalDouble complaintShare,
      OptionalDouble complaintDelayHours,
      OptionalDouble responseBias,
      OptionalDouble staffing,
      OptionalDouble undeclaredEdges,
      boolean alwaysOpen) {}

  /**
   * The incidents.
   *
   * @param min fewest drawn incidents
   * @param max most drawn incidents
   * @param pairs how many of them get another at the same time
   * @param types to draw from
   * @param fixed incidents that are not drawn
   */
  public record IncidentsAsked(
      int min, int max, int pairs, List<String> types, List<FixedIncident> fixed) {}

  /**
   * An incident that a scenario asks for.
   *
   * @param type such as {@code web-failure}
   * @param step where; drawn if open
   * @param day days after the start, 0 the first
   * @param hour local hour of day
   * @param hours how long
   * @param strength 1 is typical
   * @param volumeMin fewest contacts a day of a drawn step
   * @param withNext whether a drawn step must have one after it
   * @param stay of a self-service failure, the share of customers who turn to the step itself;
   *     drawn if open
   */
  public record FixedIncident(
      String type,
      Optional<String> step,
      double day,
      double hour,
      double hours,
      double strength,
      double volumeMin,
      boolean withNext,
      OptionalDouble stay) {}

  /** The same over other days. */
  public Scenario withDays(int newDays) {
    return new Scenario(
        name,
        title,
        newDays,
        learningDays,
        start,
        timezone,
        steps,
        volumeMin,
        volumeMax,
        pins,
        incidents,
        benign,
        outages,
        late,
        duplicates,
        journey);
  }

  /** The same without incidents. */
  public Scenario withoutIncidents() {
    return new Scenario(
        name,
        title,
        days,
        learningDays,
        start,
        timezone,
        steps,
        volumeMin,
        volumeMax,
        pins,
        new IncidentsAsked(0, 0, 0, incidents.types(), List.of()),
        benign,
        outages,
        late,
        duplicates,
        journey);
  }

  /** The journey map without its steps. */
  public JourneyFrame frame() {
    return journey.map(NamedJourney::frame).orElseGet(JourneyFrame::telephone);
  }
}
