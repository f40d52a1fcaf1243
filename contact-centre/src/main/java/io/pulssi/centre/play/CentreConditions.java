package io.pulssi.centre.play;

import io.pulssi.centre.trouble.CentreIncident;
import io.pulssi.centre.trouble.EventPlan;
import io.pulssi.centre.trouble.IncidentEffect;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.centre.world.AgentCrew;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.journey.Weekend;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The world, and the effects of incidents on it at a time. */
final class CentreConditions {
  private final CentreWorld world;
  private final EventPlan plan;
  private final ScenarioDays days;
  private final Weekend weekend;
  private final List<List<CentreIncident>> incidents;

  CentreConditions(CentreWorld world, EventPlan plan, ScenarioDays days) {
    this.world = world;
    this.plan = plan;
    this.days = days;
    weekend = Weekend.of(world.zone());
    incidents = new ArrayList<>();
    plan.incidentsByStep(world.steps().size())
        .forEach(ofStep -> incidents.add(new ArrayList<>(ofStep)));
  }

  CentreWorld world() {
    return world;
  }

  EventPlan plan() {
    return plan;
  }

  ScenarioDays days() {
    return days;
  }

  WorldStep step(int number) {
    return world.steps().get(number);
  }

  /** Adds an incident. */
  void add(CentreIncident incident) {
    incidents.get(incident.step()).add(incident);
  }

  /** All incidents of a step, at any time. */
  List<CentreIncident> incidents(int step) {
    return incidents.get(step);
  }

  /** The product of a factor over all incidents at a step, weighed by their intensity. */
  double factor(int step, long time, ToDoubleFunction<IncidentEffect> of) {
    double product = 1;
    for (CentreIncident incident : incidents.get(step)) {
      product *= 1 + incident.intensity(time) * (of.applyAsDouble(incident.force()) - 1);
    }
    return product;
  }

  /** The sum of an effect over all incidents at a step, weighed by their intensity. */
  double sum(int step, long time, ToDoubleFunction<IncidentEffect> of) {
    double sum = 0;
    for (CentreIncident incident : incidents.get(step)) {
      sum += incident.intensity(time) * of.applyAsDouble(incident.force());
    }
    return sum;
  }

  /** Number of the incident that affects a step, the latest if there are several; or none. */
  int cause(int step, long time) {
    int cause = CustomerContact.NO_CAUSE;
    for (CentreIncident incident : incidents.get(step)) {
      cause = incident.intensity(time) > 0 ? incident.number() : cause;
    }
    return cause;
  }

  /** Agents present in a crew, as a share of those planned. */
  double staff(AgentCrew crew, long time) {
    double factor = plan.staff(crew.steps().get(0), time);
    for (int step : crew.steps()) {
      factor *= factor(step, time, IncidentEffect::staff);
    }
    return factor;
  }

  LocalDateTime local(long time) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), world.zone());
  }

  boolean isOpen(AgentCrew crew, LocalDateTime local) {
    return crew.opening().isOpen(weekend.includes(local.getDayOfWeek()), local.getHour());
  }

  /** The beginning of the next open hour of a crew. */
  long nextOpening(AgentCrew crew, long time) {
    long hour = ScenarioDays.hours(1);
    long at = time - Math.floorMod(time, hour) + hour;
    while (!isOpen(crew, local(at))) {
      at += hour;
    }
    return at;
  }
}
