package io.pulssi.centre;

import io.pulssi.centre.play.ComplaintHistory;
import io.pulssi.centre.play.IncidentReach;
import io.pulssi.centre.trouble.CentreIncident;
import io.pulssi.centre.trouble.EventPlan;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.centre.world.AgentCrew;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.WorldStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Builds the truth from the plan and from what the simulation counted. */
final class TruthBuilder {
  /** An incident affects a step where it causes at least this share of the usual contacts. */
  private static final double AFFECTED_SHARE_MIN = 0.1;

  /** And at least this number of contacts. */
  private static final int AFFECTED_CONTACTS_MIN = 5;

  /** Complaints come up to so many days after their cause. */
  private static final int SURGE_WITHIN_DAYS = 3;

  private final CentreWorld world;
  private final EventPlan plan;
  private final IncidentReach reach;
  private final ComplaintHistory complaints;

  TruthBuilder(
      CentreWorld world, EventPlan plan, IncidentReach reach, ComplaintHistory complaints) {
    this.world = world;
    this.plan = plan;
    this.reach = reach;
    this.complaints = complaints;
  }

  CentreTruth truth() {
    return new CentreTruth(
        plan.incidents().stream()
            .sorted(Comparator.comparingLong(CentreIncident::from))
            .map(this::incident)
            .toList(),
        plan.benign().stream()
            .map(
                event ->
                    new CentreTruth.Benign(
                        event.kind(), ids(event.steps()), at(event.from()), at(event.to())))
            .sorted(Comparator.comparing(CentreTruth.Benign::from))
            .toList(),
        plan.outages().stream()
            .map(
                outage ->
                    new CentreTruth.Outage(
                        outage.source(),
                        outage.step().map(this::id),
                        at(outage.from()),
                        at(outage.to())))
            .sorted(Comparator.comparing(CentreTruth.Outage::from))
            .toList());
  }

  private CentreTruth.Incident incident(CentreIncident incident) {
    List<Integer> affected = new ArrayList<>(affected(incident));
    String step = id(incident.step());
    return new CentreTruth.Incident(
        incident.id(),
        incident.type(),
        step,
        at(incident.from()),
        at(incident.to()),
        step,
        ids(affected),
        surgeAt(incident, affected));
  }

  private Set<Integer> affected(CentreIncident incident) {
    Set<Integer> affected = new TreeSet<>();
    affected.add(incident.step());
    double days = (incident.to() - incident.from()) / (double) ScenarioDays.hours(24);
    for (WorldStep step : world.steps()) {
      double usual = step.volume() * Math.max(days, 0.5);
      int caused = reach.caused(incident.number(), step.number());
      if (caused >= AFFECTED_CONTACTS_MIN && caused >= AFFECTED_SHARE_MIN * usual) {
        affected.add(step.number());
      }
    }
    if (incident.force().staff() != 1 || incident.force().service() > 1.2) {
      addColleagues(incident.step(), affected);
    }
    return affected;
  }

  /** Steps with the same crew have the same waits. */
  private void addColleagues(int step, Set<Integer> affected) {
    for (AgentCrew crew : world.crews()) {
      if (crew.steps().contains(step)) {
        crew.steps().stream().filter(other -> usesCrew(crew, other)).forEach(affected::add);
      }
    }
  }

  private boolean usesCrew(AgentCrew crew, int step) {
    ContactChannel channel = crew.channel();
    return world.steps().get(step).share(channel) >= 0.3;
  }

  private Optional<Instant> surgeAt(CentreIncident incident, List<Integer> affected) {
    long end = incident.to() + ScenarioDays.hours(24.0 * SURGE_WITHIN_DAYS);
    OptionalLong first =
        affected.stream()
            .map(step -> complaints.surge(step, incident.from(), end))
            .flatMapToLong(OptionalLong::stream)
            .min();
    return first.isPresent() ? Optional.of(at(first.getAsLong())) : Optional.empty();
  }

  private String id(int step) {
    return world.steps().get(step).id();
  }

  private List<String> ids(List<Integer> steps) {
    return steps.stream().map(this::id).toList();
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
