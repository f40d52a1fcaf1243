package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.JourneyEdge;
import io.pulssi.centre.world.WorldStep;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The ways customers take: to a step's channels, and from step to step along the edges. */
final class CustomerRoutes {
  /** Of those who give up for good, as many try a step further on. */
  private static final double ELSEWHERE = 0.15;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final IncidentReach reach;
  private final RandomDraws draws;
  private final List<List<JourneyEdge>> edges = new ArrayList<>();
  private Consumer<CustomerContact> door = contact -> {};

  CustomerRoutes(
      CentreConditions conditions, EventScheduler clock, IncidentReach reach, RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.reach = reach;
    this.draws = draws;
    for (WorldStep step : conditions.world().steps()) {
      edges.add(conditions.world().edgesFrom(step.number()));
    }
  }

  /** Where contacts are let in. */
  void leadTo(Consumer<CustomerContact> newDoor) {
    door = newDoor;
  }

  /** A contact begins. */
  void to(CustomerContact contact) {
    reach.add(contact.cause(), contact.step());
    door.accept(contact);
  }

  /** The usual way on: some contacts are followed by one at a next step. */
  void onward(CustomerContact contact) {
    for (JourneyEdge edge : edges.get(contact.step())) {
      if (draws.chance(edge.onward())) {
        after(edge, contact.customer(), contact.cause(), false);
      }
    }
  }

  /** The way of those who got no answer. */
  void elsewhere(CustomerContact contact) {
    if (!edges.get(contact.step()).isEmpty() && draws.chance(ELSEWHERE)) {
      failed(contact.step(), contact.customer(), contact.cause(), 0);
    }
  }

  /**
   * A customer who could not help himself turns to a step's own channels, or goes on.
   *
   * @param stay probability of the step's own channels, where there is a way on
   */
  void failed(int step, Customer customer, int cause, double stay) {
    List<JourneyEdge> next = edges.get(step);
    double weight = 0;
    for (JourneyEdge edge : next) {
      weight += edge.spill();
    }
    if (weight == 0 || draws.chance(stay)) {
      to(new CustomerContact(step, channel(step), customer, cause, true, 0));
      return;
    }
    double left = draws.uniform() * Math.max(1, weight);
    for (JourneyEdge edge : next) {
      left -= edge.spill();
      if (left < 0) {
        after(edge, customer, cause, true);
        return;
      }
    }
  }

  private void after(JourneyEdge edge, Customer customer, int cause, boolean failed) {
    clock.inHours(
        edge.lagHours().draw(draws),
        () -> to(new CustomerContact(edge.to(), channel(edge.to()), customer, cause, failed, 0)));
  }

  /**
   * One of a step's channels, by their shares at this hour; by their usual ones if all are shut.
   */
  ContactChannel channel(int number) {
    WorldStep step = conditions.step(number);
    LocalDateTime local = conditions.local(clock.now());
    double[] weights = new double[ContactChannel.values().length];
    double sum = 0;
    for (ContactChannel channel : step.channels().keySet()) {
      double open = step.season(channel).at(local.getDayOfWeek(), local.getHour());
      weights[channel.ordinal()] = open > 0 ? step.share(channel) : 0;
      sum += weights[channel.ordinal()];
    }
    double left = draws.uniform() * (sum > 0 ? sum : 1);
    ContactChannel chosen = ContactChannel.PHONE;
    for (ContactChannel channel : step.channels().keySet()) {
      chosen = channel;
      left -= sum > 0 ? weights[channel.ordinal()] : step.share(channel);
      if (left < 0) {
        return chosen;
      }
    }
    return chosen;
  }
}
