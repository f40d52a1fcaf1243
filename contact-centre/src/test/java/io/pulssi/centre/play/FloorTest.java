package io.pulssi.centre.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.law.Draws;
import io.pulssi.centre.law.GammaLaw;
import io.pulssi.centre.law.Law;
import io.pulssi.centre.law.LogNormal;
import io.pulssi.centre.law.Weibull;
import io.pulssi.centre.scenario.JourneyFrame;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;
import io.pulssi.centre.trouble.Days;
import io.pulssi.centre.trouble.Plan;
import io.pulssi.centre.world.Channel;
import io.pulssi.centre.world.ComplaintHabits;
import io.pulssi.centre.world.ContactHabits;
import io.pulssi.centre.world.Crew;
import io.pulssi.centre.world.Opening;
import io.pulssi.centre.world.TicketHabits;
import io.pulssi.centre.world.World;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A crew at work waits and loses as queueing theory says. */
class FloorTest {
  private static final double RING = 3;
  private static final double SERVICE = 300;
  private static final double SAMPLED_FROM = 60;

  private long contacts;
  private long abandoned;
  private long sampled;
  private double waited;

  @ParameterizedTest
  @CsvSource({"8, 0.022, 1e12", "8, 0.026, 400", "3, 0.012, 250", "25, 0.075, 600"})
  void shouldWaitAndAbandonAsErlangSays(int agents, double perSecond, double patience) {
    run(agents, perSecond, new GammaLaw(SERVICE, 1), new Weibull(patience, 1), 150);

    Erlang erlang = Erlang.of(agents, perSecond, SERVICE + RING, patience);
    assertThat(abandoned / (double) contacts).isCloseTo(erlang.abandoned(), within(0.012));
    assertThat(waited / contacts)
        .isCloseTo(erlang.meanWait(), within(0.08 * erlang.meanWait() + 1.5));
  }

  /** Samples every minute of who has waited for over one: Little's law for the rest of the wait. */
  @ParameterizedTest
  @CsvSource({"8, 0.026, 400"})
  void shouldSampleAsManyAsLittleSays(int agents, double perSecond, double patience) {
    double[] beyond = new double[1];
    run(agents, perSecond, new LogNormal(200, 0.9), new Weibull(patience, 1), 60, beyond);

    assertThat(sampled * 60).isCloseTo((long) beyond[0], within((long) (0.05 * beyond[0])));
  }

  private void run(int agents, double perSecond, Law service, Law patience, int days) {
    run(agents, perSecond, service, patience, days, new double[1]);
  }

  private void run(
      int agents, double perSecond, Law service, Law patience, int days, double[] beyond) {
    Crew crew =
        new Crew(
            Channel.PHONE,
            List.of(0),
            Opening.ALWAYS,
            0,
            0,
            service,
            patience,
            0,
            0,
            60,
            1,
            0,
            60,
            0,
            1e12,
            Double.POSITIVE_INFINITY);
    World world =
        new World(
            ZoneId.of("UTC"),
            LocalDate.of(2026, 1, 1),
            List.of(step()),
            List.of(),
            List.of(crew),
            0,
            0,
            JourneyFrame.telephone());
    Scenario scenario = ScenarioReader.parse("queue", "queue.yml", "days: " + days);
    Conditions conditions =
        new Conditions(
            world,
            new Plan(List.of(), List.of(), List.of()),
            new Days(world.zone(), world.start(), days));
    Clockwork clock = new Clockwork(conditions.days().from());
    Feed feed = new Feed(conditions, scenario, clock, 1);
    Reach reach = new Reach(0, 1);
    ComplaintDesk complaints =
        new ComplaintDesk(conditions, clock, feed, new Complaints(1, 0), Draws.of(1, "complaints"));
    Aftermath aftermath =
        new Aftermath(
            conditions,
            clock,
            new Ways(conditions, clock, reach, Draws.of(1, "ways")),
            new SurveyDesk(conditions, clock, feed, Draws.of(1, "surveys")),
            complaints,
            Draws.of(1, "aftermath"));
    Floor floor = new Floor(crew, conditions, clock, feed, aftermath, Draws.of(1, "floor"));
    floor.staff(agents);
    arriveForever(floor, clock, perSecond, Draws.of(1, "arrivals"));
    while (clock.step(conditions.days().to())) {
      while (!feed.out().isEmpty()) {
        count(feed.out().remove(), beyond);
      }
    }
  }

  private static void arriveForever(Floor floor, Clockwork clock, double perSecond, Draws draws) {
    clock.inSeconds(
        draws.exponential() / perSecond,
        () -> {
          Customer customer = new Customer(1, false);
          floor.arrive(new Contact(0, Channel.PHONE, customer, Contact.NO_CAUSE, false, 0));
          arriveForever(floor, clock, perSecond, draws);
        });
  }

  private void count(CentreEvent event, double[] beyond) {
    QueueWait wait = (QueueWait) event.record();
    if (wait.getOutcome() == QueueOutcome.WAITING) {
      sampled++;
      return;
    }
    boolean answered = wait.getOutcome() == QueueOutcome.ANSWERED;
    double inQueue = wait.getWaitSeconds() - (answered ? RING : 0);
    contacts++;
    abandoned += answered ? 0 : 1;
    waited += inQueue;
    beyond[0] += Math.max(0, inQueue - SAMPLED_FROM);
  }

  private static WorldStep step() {
    Law any = new LogNormal(1, 1);
    return new WorldStep(
        0,
        "only",
        "Only",
        "owner",
        1000,
        1,
        Map.of(Channel.PHONE, 1.0),
        Map.of(),
        0,
        1,
        0,
        new ContactHabits(1, 0, any, 0, any, 0, 0, 1, 0),
        new TicketHabits(any, 0, 0, any, 0, any, 0, 0, 1, 1),
        Optional.empty(),
        new ComplaintHabits(0, 0, 0, 0, 0, 0, 1, any),
        List.of());
  }

  /**
   * The birth-death process of M/M/n+M.
   *
   * @param abandoned share of arrivals
   * @param meanWait mean seconds of all arrivals, by Little's law
   */
  private record Erlang(double abandoned, double meanWait) {
    static Erlang of(int agents, double perSecond, double service, double patience) {
      double weight = 1;
      double sum = 1;
      double queued = 0;
      for (int n = 1; n < agents + 3000; n++) {
        double leaving = Math.min(n, agents) / service + Math.max(0, n - agents) / patience;
        weight *= perSecond / leaving;
        sum += weight;
        queued += Math.max(0, n - agents) * weight;
      }
      double length = queued / sum;
      return new Erlang(length / patience / perSecond, length / perSecond);
    }
  }
}
