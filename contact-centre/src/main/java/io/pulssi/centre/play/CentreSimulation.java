package io.pulssi.centre.play;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.trouble.CentreIncident;
import io.pulssi.centre.trouble.EventPlan;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.centre.world.AgentCrew;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of a centre. It begins two weeks before the first day, so that queues, tickets and plans
 * have settled; those two weeks give no events.
 */
public final class CentreSimulation {
  private static final int WARM_UP_DAYS = 14;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final IncidentReach reach;
  private final ComplaintHistory complaints;
  private final Map<ContactChannel, Map<Integer, CrewQueue>> queues =
      new EnumMap<>(ContactChannel.class);

  /** A run at its beginning. */
  public CentreSimulation(
      Scenario scenario, CentreWorld world, EventPlan plan, ScenarioDays days, long seed) {
    conditions = new CentreConditions(world, plan, days);
    clock = new EventScheduler(days.at(-WARM_UP_DAYS, 0));
    feed = new EventFeed(conditions, scenario, clock, seed);
    reach = new IncidentReach(plan.incidents().size(), world.steps().size());
    complaints =
        new ComplaintHistory(world.steps().size(), clock.now() + ScenarioDays.hours(24 * 7));
    ComplaintDesk complaintDesk =
        new ComplaintDesk(conditions, clock, feed, complaints, RandomDraws.of(seed, "complaints"));
    SurveyDesk surveys = new SurveyDesk(conditions, clock, feed, RandomDraws.of(seed, "surveys"));
    CustomerRoutes routes =
        new CustomerRoutes(conditions, clock, reach, RandomDraws.of(seed, "ways"));
    ContactAftermath aftermath =
        new ContactAftermath(
            conditions, clock, routes, surveys, complaintDesk, RandomDraws.of(seed, "aftermath"));
    TicketDesk tickets =
        new TicketDesk(
            conditions,
            clock,
            feed,
            routes,
            surveys,
            complaintDesk,
            RandomDraws.of(seed, "tickets"));
    routes.sendTo(contact -> enter(contact, tickets));
    openQueues(world, aftermath, seed);
    DayFactors factors = new DayFactors(world, RandomDraws.of(seed, "days"));
    new CustomerArrivals(
            conditions, clock, routes, complaintDesk, factors, RandomDraws.of(seed, "arrivals"))
        .begin();
  }

  private void openQueues(CentreWorld world, ContactAftermath aftermath, long seed) {
    int number = 0;
    for (AgentCrew crew : world.crews()) {
      RandomDraws draws = RandomDraws.of(seed, "floor-" + number);
      CrewQueue queue = new CrewQueue(crew, conditions, clock, feed, aftermath, draws);
      for (int step : crew.steps()) {
        queues.computeIfAbsent(crew.channel(), channel -> new HashMap<>()).put(step, queue);
      }
      new CrewStaffing(queue, conditions, clock, RandomDraws.of(seed, "staffing-" + number))
          .begin();
      number++;
    }
  }

  private void enter(CustomerContact contact, TicketDesk tickets) {
    if (contact.channel() == ContactChannel.TICKET) {
      tickets.open(contact);
    } else {
      Map<Integer, CrewQueue> byStep = Objects.requireNonNull(queues.get(contact.channel()));
      Objects.requireNonNull(byStep.get(contact.step())).arrive(contact);
    }
  }

  /** The next event in order of time; none when the last day has ended. */
  public Optional<CentreEvent> next() {
    while (feed.out().isEmpty()) {
      if (!clock.step(conditions.days().to())) {
        return Optional.empty();
      }
    }
    return Optional.of(feed.out().remove());
  }

  /** Adds an incident that was not planned; its number must be the next one. */
  public void inject(CentreIncident incident) {
    reach.more();
    conditions.add(incident);
  }

  /** The time in the centre, epoch milliseconds. */
  public long now() {
    return clock.now();
  }

  /** The contacts caused by incidents so far. */
  public IncidentReach reach() {
    return reach;
  }

  /** The complaints so far. */
  public ComplaintHistory complaints() {
    return complaints;
  }
}
