package io.pulssi.centre.world;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.NamedJourney;
import io.pulssi.centre.scenario.NamedJourney.NamedStep;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.TelephoneSteps;
import io.pulssi.journey.Weekend;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a world from a scenario and a seed. docs/simulator.md has the distribution of each
 * parameter.
 */
public final class WorldDraw {
  private static final List<String> ZONES =
      List.of(
          "Europe/Helsinki",
          "Europe/Berlin",
          "America/New_York",
          "America/Sao_Paulo",
          "Asia/Jerusalem",
          "Australia/Sydney");

  private static final LocalDate FIRST_START = LocalDate.of(2025, 1, 6);
  private static final int START_WEEKS = 70;

  private final Scenario scenario;
  private final long seed;

  private WorldDraw(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
  }

  /** The world of a seed. */
  public static CentreWorld of(Scenario scenario, long seed) {
    return new WorldDraw(scenario, seed).draw();
  }

  private CentreWorld draw() {
    RandomDraws draws = RandomDraws.of(seed, "world");
    ZoneId zone = scenario.timezone().orElse(ZoneId.of(draws.pick(ZONES)));
    LocalDate start =
        scenario
            .start()
            .orElse(
                FIRST_START
                    .plusWeeks(draws.below(START_WEEKS))
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    double[] volumes =
        scenario
            .journey()
            .map(named -> named.steps().stream().mapToDouble(NamedStep::volume).toArray())
            .orElseGet(() -> volumes(RandomDraws.of(seed, "volumes")));
    List<StepDraft> drafts =
        scenario
            .journey()
            .map(WorldDraw::drafts)
            .orElseGet(() -> drafts(volumes, RandomDraws.of(seed, "channels")));
    List<JourneyEdge> edges =
        new EdgesDraw(scenario, volumes, RandomDraws.of(seed, "edges")).draw();
    CrewsDraw crewsDraw = new CrewsDraw(scenario.pins(), RandomDraws.of(seed, "crews"));
    List<AgentCrew> crews = new ArrayList<>(crewsDraw.draw(ContactChannel.PHONE, drafts));
    crews.addAll(crewsDraw.draw(ContactChannel.CHAT, drafts));
    double spread = scenario.pins().daySpread().orElse(draws.uniform(0.06, 0.16));
    double common = draws.uniform(0.3, 0.7);
    List<WorldStep> steps =
        steps(drafts, edges, crews, Weekend.of(zone), spread * StrictMath.sqrt(1 - common));
    return new CentreWorld(
        zone,
        start,
        steps,
        edges,
        crews,
        spread * StrictMath.sqrt(common),
        draws.uniform(0.2, 0.7),
        scenario.frame());
  }

  /** Volumes in about even ratios from smallest to largest, assigned to steps at random. */
  private double[] volumes(RandomDraws draws) {
    int n = scenario.steps();
    double low = StrictMath.log(scenario.volumeMin());
    double high = StrictMath.log(scenario.volumeMax());
    List<Double> left = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double jitter = i == 0 || i == n - 1 ? 0 : draws.uniform(-0.4, 0.4);
      left.add(StrictMath.exp(low + (high - low) * (i + jitter) / (n - 1)));
    }
    double[] volumes = new double[n];
    for (int i = 0; i < n; i++) {
      volumes[i] = left.remove(draws.below(left.size()));
    }
    return volumes;
  }

  private static List<StepDraft> drafts(NamedJourney named) {
    List<StepDraft> drafts = new ArrayList<>();
    for (NamedStep step : named.steps()) {
      Map<ContactChannel, Double> channels = new EnumMap<>(ContactChannel.class);
      put(channels, ContactChannel.PHONE, step.phone());
      put(channels, ContactChannel.CHAT, step.chat());
      put(channels, ContactChannel.TICKET, step.ticket());
      drafts.add(
          new StepDraft(
              drafts.size(), step.id(), step.name(), step.owner(), step.volume(), channels));
    }
    return drafts;
  }

  private static void put(
      Map<ContactChannel, Double> channels, ContactChannel channel, double share) {
    if (share > 0) {
      channels.put(channel, share);
    }
  }

  private static List<StepDraft> drafts(double[] volumes, RandomDraws draws) {
    List<StepDraft> drafts = new ArrayList<>();
    for (int i = 0; i < volumes.length; i++) {
      String owner = TelephoneSteps.OWNERS.get(TelephoneSteps.owner(i));
      drafts.add(
          new StepDraft(
              i,
              TelephoneSteps.id(i),
              TelephoneSteps.name(i),
              owner,
              volumes[i],
              ChannelsDraw.draw(volumes[i], draws)));
    }
    return drafts;
  }

  private List<WorldStep> steps(
      List<StepDraft> drafts,
      List<JourneyEdge> edges,
      List<AgentCrew> crews,
      Weekend weekend,
      double spread) {
    HabitsDraw habits = new HabitsDraw(scenario.pins(), RandomDraws.of(seed, "habits"));
    List<WorldStep> steps = new ArrayList<>();
    for (StepDraft draft : drafts) {
      RandomDraws draws = RandomDraws.of(seed, "step-" + draft.number());
      DailyPattern rhythm = DailyPattern.draw(draws);
      Map<ContactChannel, WeeklyPattern> seasons = new EnumMap<>(ContactChannel.class);
      for (ContactChannel channel : draft.channels().keySet()) {
        seasons.put(
            channel, WeeklyPattern.of(rhythm, opening(draft.number(), channel, crews), weekend));
      }
      ContactHabits contact = habits.contact();
      TicketHabits tickets = habits.tickets();
      Optional<SurveyHabits> survey = habits.survey();
      String id = draft.id();
      steps.add(
          new WorldStep(
              draft.number(),
              id,
              draft.name(),
              draft.owner(),
              draft.volume(),
              fresh(draft, contact, drafts, edges),
              draft.channels(),
              seasons,
              spread * draws.uniform(0.7, 1.3),
              draws.logUniform(15, 80),
              draws.uniform(-0.002, 0.002),
              contact,
              tickets,
              survey,
              habits.complaints(),
              draws.chance(0.5) ? List.of(id + "-ticket") : List.of(id + "-fault", id + "-ask")));
    }
    return List.copyOf(steps);
  }

  private static OpeningHours opening(int step, ContactChannel channel, List<AgentCrew> crews) {
    return crews.stream()
        .filter(crew -> crew.channel() == channel && crew.steps().contains(step))
        .findFirst()
        .map(AgentCrew::opening)
        .orElse(OpeningHours.ALWAYS);
  }

  /** Share of contacts that are neither repeats nor from earlier steps (Jackson 1957). */
  private static double fresh(
      StepDraft step, ContactHabits contact, List<StepDraft> drafts, List<JourneyEdge> edges) {
    double spoken = 1 - step.channels().getOrDefault(ContactChannel.TICKET, 0.0);
    double repeated = spoken * (1 - contact.resolved()) * contact.repeat();
    double arriving = 0;
    for (JourneyEdge edge : edges) {
      if (edge.to() == step.number()) {
        arriving += edge.onward() * drafts.get(edge.from()).volume() / step.volume();
      }
    }
    return Math.max(0.4, 1 - repeated - arriving);
  }
}
