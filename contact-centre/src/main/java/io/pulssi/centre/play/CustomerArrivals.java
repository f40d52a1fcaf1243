package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.trouble.CentreIncident;
import io.pulssi.centre.trouble.IncidentEffect;
import io.pulssi.centre.world.ComplaintHabits;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.ContactHabits;
import io.pulssi.centre.world.WorldStep;
import java.time.LocalDateTime;

/**
 * Fresh contacts, and contacts caused by incidents. Their number in five minutes is Poisson; the
 * mean depends on the hour of the week, the factor of the day and a gamma factor of the hour.
 */
final class CustomerArrivals {
  private static final long TICK = 300_000;
  private static final double TICKS_PER_HOUR = 12;
  private static final double PER_DAY = 1.0 / 86_400_000;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final CustomerRoutes routes;
  private final ComplaintDesk complaints;
  private final DayFactors days;
  private final RandomDraws draws;
  private final double[] hourFactor;
  private int day = -1;
  private int hour = -1;

  CustomerArrivals(
      CentreConditions conditions,
      EventScheduler clock,
      CustomerRoutes routes,
      ComplaintDesk complaints,
      DayFactors days,
      RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.routes = routes;
    this.complaints = complaints;
    this.days = days;
    this.draws = draws;
    hourFactor = new double[conditions.world().steps().size()];
  }

  void begin() {
    tick();
  }

  private void tick() {
    LocalDateTime local = conditions.local(clock.now());
    if (local.getDayOfYear() != day) {
      day = local.getDayOfYear();
      days.nextDay();
    }
    if (local.getHour() != hour) {
      hour = local.getHour();
      for (WorldStep step : conditions.world().steps()) {
        hourFactor[step.number()] = draws.gamma(step.hourShape()) / step.hourShape();
      }
    }
    for (WorldStep step : conditions.world().steps()) {
      arrive(step, local);
    }
    clock.at(clock.now() + TICK, this::tick);
  }

  private void arrive(WorldStep step, LocalDateTime local) {
    double level = level(step);
    double usual = 0;
    for (ContactChannel channel : step.channels().keySet()) {
      double mean =
          level
              * step.share(channel)
              * step.season(channel).at(local.getDayOfWeek(), local.getHour())
              / TICKS_PER_HOUR;
      usual += mean;
      double fresh = mean * conditions.plan().demand(step.number(), clock.now());
      contacts(step, channel, fresh, CustomerContact.NO_CAUSE);
    }
    for (CentreIncident incident : conditions.incidents(step.number())) {
      double intensity = incident.intensity(clock.now());
      if (intensity > 0) {
        caused(step, incident, intensity * usual / step.fresh());
      }
    }
  }

  private double level(WorldStep step) {
    double elapsed = (clock.now() - conditions.days().from()) * PER_DAY;
    return step.volume()
        * step.fresh()
        * days.of(step)
        * hourFactor[step.number()]
        * (1 + step.trend() * elapsed);
  }

  private void contacts(WorldStep step, ContactChannel channel, double mean, int cause) {
    ContactHabits habits = step.contact();
    for (int left = draws.poisson(mean); left > 0; left--) {
      boolean failed = draws.chance(habits.failing());
      CustomerContact contact =
          new CustomerContact(step.number(), channel, customer(habits), cause, failed, 0);
      later(() -> routes.to(contact));
      if (failed) {
        turnedAway(step, habits, cause);
      }
    }
  }

  private void caused(WorldStep step, CentreIncident incident, double usual) {
    IncidentEffect force = incident.force();
    for (int left = draws.poisson(usual * force.contacts()); left > 0; left--) {
      Customer customer = customer(step.contact());
      int cause = incident.number();
      later(
          () ->
              routes.to(
                  new CustomerContact(
                      step.number(), routes.channel(step.number()), customer, cause, false, 0)));
    }
    if (step.share(ContactChannel.TICKET) > 0) {
      double tickets = usual * step.share(ContactChannel.TICKET) * force.tickets();
      contacts(step, ContactChannel.TICKET, tickets, incident.number());
    }
    for (int left = draws.poisson(usual * force.failing()); left > 0; left--) {
      Customer customer = customer(step.contact());
      later(() -> routes.failed(step.number(), customer, incident.number(), force.stay()));
      turnedAway(step, step.contact(), incident.number());
      complaints.experience(step.number(), customer, incident.number(), ComplaintHabits::failed);
    }
  }

  /** Customers who do not contact the centre after failed self-service may still complain. */
  private void turnedAway(WorldStep step, ContactHabits habits, int cause) {
    if (draws.chance(1 - habits.failedTurns())) {
      complaints.experience(step.number(), customer(habits), cause, ComplaintHabits::failed);
    }
  }

  private Customer customer(ContactHabits habits) {
    return new Customer(draws.bits() >>> 16, draws.chance(habits.known()));
  }

  private void later(Runnable work) {
    clock.inSeconds(draws.uniform() * TICK / 1000, work);
  }
}
