package io.pulssi.centre.play;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.law.Draws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.trouble.Days;
import io.pulssi.centre.trouble.Incident;
import io.pulssi.centre.trouble.Plan;
import io.pulssi.centre.world.Channel;
import io.pulssi.centre.world.Crew;
import io.pulssi.centre.world.World;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of a centre. It begins two weeks before the first day, so that queues, tickets and plans
 * are in their stride; those weeks are not told.
 */
public final class Play {
  private static final int WARM_UP_DAYS = 14;

  private final Conditions conditions;
  private final Clockwork clock;
  private final Feed feed;
  private final Reach reach;
  private final Complaints complaints;
  private final Map<Channel, Map<Integer, Floor>> floors = new EnumMap<>(Channel.class);

  /** A run that has not begun. */
  public Play(Scenario scenario, World world, Plan plan, Days days, long seed) {
    conditions = new Conditions(world, plan, days);
    clock = new Clockwork(days.at(-WARM_UP_DAYS, 0));
    feed = new Feed(conditions, scenario, clock, seed);
    reach = new Reach(plan.incidents().size(), world.steps().size());
    complaints = new Complaints(world.steps().size(), clock.now() + Days.hours(24 * 7));
    ComplaintDesk complaintDesk =
        new ComplaintDesk(conditions, clock, feed, complaints, Draws.of(seed, "complaints"));
    SurveyDesk surveys = new SurveyDesk(conditions, clock, feed, Draws.of(seed, "surveys"));
    Ways ways = new Ways(conditions, clock, reach, Draws.of(seed, "ways"));
    Aftermath aftermath =
        new Aftermath(conditions, clock, ways, surveys, complaintDesk, Draws.of(seed, "aftermath"));
    TicketDesk tickets =
        new TicketDesk(
            conditions, clock, feed, ways, surveys, complaintDesk, Draws.of(seed, "tickets"));
    ways.leadTo(contact -> enter(contact, tickets));
    openFloors(world, aftermath, seed);
    DayFactors factors = new DayFactors(world, Draws.of(seed, "days"));
    new Arrivals(conditions, clock, ways, complaintDesk, factors, Draws.of(seed, "arrivals"))
        .begin();
  }

  private void openFloors(World world, Aftermath aftermath, long seed) {
    int number = 0;
    for (Crew crew : world.crews()) {
      Draws draws = Draws.of(seed, "floor-" + number);
      Floor floor = new Floor(crew, conditions, clock, feed, aftermath, draws);
      for (int step : crew.steps()) {
        floors.computeIfAbsent(crew.channel(), channel -> new HashMap<>()).put(step, floor);
      }
      new Staffing(floor, conditions, clock, Draws.of(seed, "staffing-" + number)).begin();
      number++;
    }
  }

  private void enter(Contact contact, TicketDesk tickets) {
    if (contact.channel() == Channel.TICKET) {
      tickets.open(contact);
    } else {
      Map<Integer, Floor> byStep = Objects.requireNonNull(floors.get(contact.channel()));
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
  public void inject(Incident incident) {
    reach.more();
    conditions.add(incident);
  }

  /** When it is in the centre, epoch milliseconds. */
  public long now() {
    return clock.now();
  }

  /** How far incidents have reached so far. */
  public Reach reach() {
    return reach;
  }

  /** The complaints made so far. */
  public Complaints complaints() {
    return complaints;
  }
}
