package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.JourneyEdge;
import io.pulssi.centre.world.WorldStep;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Directs customers: to a channel of a step, and along the edges to other steps. */
final class CustomerRoutes {
  /** Share of customers who give up and then try a later step. */
  private static final double ELSEWHERE = 0.15;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final IncidentReach reach;
  private final RandomDraws draws;
  private final List<List<JourneyEdge>> edges = new ArrayList<>();
  private Consumer<CustomerContact> receiver = contact -> {};

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

  /** Sets what receives contacts. */
  void sendTo(Consumer<CustomerContact> newReceiver) {
    receiver = newReceiver;
  }

  /** A contact begins. */
  void to(CustomerContact contact) {
    reach.add(contact.cause(), contact.step());
    receiver.accept(contact);
  }

  /** After a usual contact, some customers go on to a next step. */
  void onward(CustomerContact contact) {
    for (JourneyEdge edge : edges.get(contact.step())) {
      if (draws.chance(edge.onward())) {
        after(edge, contact.customer(), contact.cause(), false);
      }
    }
  }

  /** After giving up, some customers try a later step. */
  void elsewhere(CustomerContact contact) {
    if (!edges.get(contact.step()).isEmpty() && draws.chance(ELSEWHERE)) {
      failed(contact.step(), contact.customer(), contact.cause(), 0);
    }
  }

  /**
   * After failed self-service, a customer contacts the step itself or goes on to a next step.
   *
   * @param stay probability of the step itself, if there is a next step
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

  /** Draws a channel of a step, by the shares of those that are open; of all, if none is open. */
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
