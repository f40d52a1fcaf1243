package io.pulssi.centre.play;

import io.pulssi.centre.trouble.Days;
import io.pulssi.centre.trouble.Force;
import io.pulssi.centre.trouble.Incident;
import io.pulssi.centre.trouble.Plan;
import io.pulssi.centre.world.Crew;
import io.pulssi.centre.world.World;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.journey.Weekend;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The world and what is wrong with it at a time. */
final class Conditions {
  private final World world;
  private final Plan plan;
  private final Days days;
  private final Weekend weekend;
  private final List<List<Incident>> incidents;

  Conditions(World world, Plan plan, Days days) {
    this.world = world;
    this.plan = plan;
    this.days = days;
    weekend = Weekend.of(world.zone());
    incidents = new ArrayList<>();
    plan.incidentsByStep(world.steps().size())
        .forEach(ofStep -> incidents.add(new ArrayList<>(ofStep)));
  }

  World world() {
    return world;
  }

  Plan plan() {
    return plan;
  }

  Days days() {
    return days;
  }

  WorldStep step(int number) {
    return world.steps().get(number);
  }

  /** One more incident, from now on. */
  void add(Incident incident) {
    incidents.get(incident.step()).add(incident);
  }

  /** The incidents of a step, whenever they are. */
  List<Incident> incidents(int step) {
    return incidents.get(step);
  }

  /** The product of a factor of all incidents at a step, each by its intensity. */
  double factor(int step, long time, ToDoubleFunction<Force> of) {
    double product = 1;
    for (Incident incident : incidents.get(step)) {
      product *= 1 + incident.intensity(time) * (of.applyAsDouble(incident.force()) - 1);
    }
    return product;
  }

  /** The sum of an effect of all incidents at a step, each by its intensity. */
  double sum(int step, long time, ToDoubleFunction<Force> of) {
    double sum = 0;
    for (Incident incident : incidents.get(step)) {
      sum += incident.intensity(time) * of.applyAsDouble(incident.force());
    }
    return sum;
  }

  /** The incident at work at a step, the latest if there are several; or none. */
  int cause(int step, long time) {
    int cause = Contact.NO_CAUSE;
    for (Incident incident : incidents.get(step)) {
      cause = incident.intensity(time) > 0 ? incident.number() : cause;
    }
    return cause;
  }

  /** Agents at work for a crew, as a share of those planned. */
  double staff(Crew crew, long time) {
    double factor = plan.staff(crew.steps().get(0), time);
    for (int step : crew.steps()) {
      factor *= factor(step, time, Force::staff);
    }
    return factor;
  }

  LocalDateTime local(long time) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), world.zone());
  }

  boolean isOpen(Crew crew, LocalDateTime local) {
    return crew.opening().isOpen(weekend.includes(local.getDayOfWeek()), local.getHour());
  }

  /** When a crew next opens: the next open hour's beginning. */
  long nextOpening(Crew crew, long time) {
    long hour = Days.hours(1);
    long at = time - Math.floorMod(time, hour) + hour;
    while (!isOpen(crew, local(at))) {
      at += hour;
    }
    return at;
  }
}
