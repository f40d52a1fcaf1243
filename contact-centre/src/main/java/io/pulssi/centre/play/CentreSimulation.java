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
 * are in their stride; those weeks are not told.
 */
public final class CentreSimulation {
  private static final int WARM_UP_DAYS = 14;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final IncidentReach reach;
  private final ComplaintHistory complaints;
  private final Map<ContactChannel, Map<Integer, CrewQueue>> floors =
      new EnumMap<>(ContactChannel.class);

  /** A run that has not begun. */
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
    CustomerRoutes ways =
        new CustomerRoutes(conditions, clock, reach, RandomDraws.of(seed, "ways"));
    ContactAftermath aftermath =
        new ContactAftermath(
            conditions, clock, ways, surveys, complaintDesk, RandomDraws.of(seed, "aftermath"));
    TicketDesk tickets =
        new TicketDesk(
            conditions, clock, feed, ways, surveys, complaintDesk, RandomDraws.of(seed, "tickets"));
    ways.leadTo(contact -> enter(contact, tickets));
    openFloors(world, aftermath, seed);
    DayFactors factors = new DayFactors(world, RandomDraws.of(seed, "days"));
    new CustomerArrivals(
            conditions, clock, ways, complaintDesk, factors, RandomDraws.of(seed, "arrivals"))
        .begin();
  }

  private void openFloors(CentreWorld world, ContactAftermath aftermath, long seed) {
    int number = 0;
    for (AgentCrew crew : world.crews()) {
      RandomDraws draws = RandomDraws.of(seed, "floor-" + number);
      CrewQueue floor = new CrewQueue(crew, conditions, clock, feed, aftermath, draws);
      for (int step : crew.steps()) {
        floors.computeIfAbsent(crew.channel(), channel -> new HashMap<>()).put(step, floor);
      }
      new CrewStaffing(floor, conditions, clock, RandomDraws.of(seed, "staffing-" + number))
          .begin();
      number++;
    }
  }

  private void enter(CustomerContact contact, TicketDesk tickets) {
    if (contact.channel() == ContactChannel.TICKET) {
      tickets.open(contact);
    } else {
      Map<Integer, CrewQueue> byStep = Objects.requireNonNull(floors.get(contact.channel()));
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

  /** Lets something go wrong that was not planned; its number is the next one. */
  public void inject(CentreIncident incident) {
    reach.more();
    conditions.add(incident);
  }

  /** When it is in the centre, epoch milliseconds. */
  public long now() {
    return clock.now();
  }

  /** How far incidents have reached so far. */
  public IncidentReach reach() {
    return reach;
  }

  /** The complaints made so far. */
  public ComplaintHistory complaints() {
    return complaints;
  }
}
