package io.pulssi.centre.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.centre.CentreEvent;
import io.pulssi.centre.distribution.Distribution;
import io.pulssi.centre.distribution.GammaDistribution;
import io.pulssi.centre.distribution.LogNormalDistribution;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.distribution.WeibullDistribution;
import io.pulssi.centre.scenario.JourneyFrame;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;
import io.pulssi.centre.trouble.EventPlan;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.centre.world.AgentCrew;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ComplaintHabits;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.ContactHabits;
import io.pulssi.centre.world.OpeningHours;
import io.pulssi.centre.world.TicketHabits;
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

/** Waits and abandonment of a crew agree with queueing theory. */
class CrewQueueTest {
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
    run(
        agents,
        perSecond,
        new GammaDistribution(SERVICE, 1),
        new WeibullDistribution(patience, 1),
        150);

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
    run(
        agents,
        perSecond,
        new LogNormalDistribution(200, 0.9),
        new WeibullDistribution(patience, 1),
        60,
        beyond);

    assertThat(sampled * 60).isCloseTo((long) beyond[0], within((long) (0.05 * beyond[0])));
  }

  private void run(
      int agents, double perSecond, Distribution service, Distribution patience, int days) {
    run(agents, perSecond, service, patience, days, new double[1]);
  }

  private void run(
      int agents,
      double perSecond,
      Distribution service,
      Distribution patience,
      int days,
      double[] beyond) {
    AgentCrew crew =
        new AgentCrew(
            ContactChannel.PHONE,
            List.of(0),
            OpeningHours.ALWAYS,
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
    CentreWorld world =
        new CentreWorld(
            ZoneId.of("UTC"),
            LocalDate.of(2026, 1, 1),
            List.of(step()),
            List.of(),
            List.of(crew),
            0,
            0,
            JourneyFrame.telephone());
    Scenario scenario = ScenarioReader.parse("queue", "queue.yml", "days: " + days);
    CentreConditions conditions =
        new CentreConditions(
            world,
            new EventPlan(List.of(), List.of(), List.of()),
            new ScenarioDays(world.zone(), world.start(), days));
    EventScheduler clock = new EventScheduler(conditions.days().from());
    EventFeed feed = new EventFeed(conditions, scenario, clock, 1);
    IncidentReach reach = new IncidentReach(0, 1);
    ComplaintDesk complaints =
        new ComplaintDesk(
            conditions, clock, feed, new ComplaintHistory(1, 0), RandomDraws.of(1, "complaints"));
    ContactAftermath aftermath =
        new ContactAftermath(
            conditions,
            clock,
            new CustomerRoutes(conditions, clock, reach, RandomDraws.of(1, "ways")),
            new SurveyDesk(conditions, clock, feed, RandomDraws.of(1, "surveys")),
            complaints,
            RandomDraws.of(1, "aftermath"));
    CrewQueue floor =
        new CrewQueue(crew, conditions, clock, feed, aftermath, RandomDraws.of(1, "floor"));
    floor.staff(agents);
    arriveForever(floor, clock, perSecond, RandomDraws.of(1, "arrivals"));
    while (clock.step(conditions.days().to())) {
      while (!feed.out().isEmpty()) {
        count(feed.out().remove(), beyond);
      }
    }
  }

  private static void arriveForever(
      CrewQueue floor, EventScheduler clock, double perSecond, RandomDraws draws) {
    clock.inSeconds(
        draws.exponential() / perSecond,
        () -> {
          Customer customer = new Customer(1, false);
          floor.arrive(
              new CustomerContact(
                  0, ContactChannel.PHONE, customer, CustomerContact.NO_CAUSE, false, 0));
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
    Distribution any = new LogNormalDistribution(1, 1);
    return new WorldStep(
        0,
        "only",
        "Only",
        "owner",
        1000,
        1,
        Map.of(ContactChannel.PHONE, 1.0),
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
