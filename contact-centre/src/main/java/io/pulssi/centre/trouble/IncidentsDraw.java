package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.Scenario.FixedIncident;
import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.WorldStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Draws incidents: type, step, time and strength. */
final class IncidentsDraw {
  /** Days between two incidents at one step, so that they can be told apart. */
  private static final int APART_DAYS = 3;

  private static final int ATTEMPTS = 200;
  private static final double BUSY_POWER = 0.5;

  private final Scenario scenario;
  private final CentreWorld world;
  private final ScenarioDays days;
  private final RandomDraws draws;
  private final IncidentFactory factory;
  private final List<CentreIncident> incidents = new ArrayList<>();

  IncidentsDraw(Scenario scenario, CentreWorld world, ScenarioDays days, RandomDraws draws) {
    this.scenario = scenario;
    this.world = world;
    this.days = days;
    this.draws = draws;
    factory = new IncidentFactory(world, draws);
  }

  List<CentreIncident> draw() {
    scenario.incidents().fixed().forEach(this::addFixed);
    int count = draws.between(scenario.incidents().min(), scenario.incidents().max());
    List<String> deck = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (deck.isEmpty()) {
        deck.addAll(scenario.incidents().types());
      }
      addDrawn(deck.remove(draws.below(deck.size())));
    }
    for (int i = 0; i < scenario.incidents().pairs() && i < incidents.size(); i++) {
      addAtTheSameTime(incidents.get(i));
    }
    return List.copyOf(incidents);
  }

  private void addFixed(FixedIncident asked) {
    int step =
        asked
            .step()
            .map(id -> world.steps().stream().filter(s -> s.id().equals(id)).findFirst())
            .flatMap(found -> found.map(WorldStep::number))
            .orElseGet(() -> fittingStep(asked.type(), asked.volumeMin(), asked.withNext()));
    long from = days.at(0, asked.day() * 24 + asked.hour());
    add(asked.type(), step, from, asked.hours(), asked.strength(), asked.stay());
  }

  private void addDrawn(String type) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int step = fittingStep(type, 0, false);
      double hours = hours(type);
      double last = days.count() - 1 - hours / 24;
      if (last > scenario.learningDays()) {
        int day = (int) draws.uniform(scenario.learningDays(), last);
        long from = days.at(day, hourOf(type));
        if (isFree(step, from, from + ScenarioDays.hours(hours))) {
          add(type, step, from, hours, strength(), OptionalDouble.empty());
          return;
        }
      }
    }
  }

  private void addAtTheSameTime(CentreIncident other) {
    String type = draws.pick(scenario.incidents().types());
    long from = other.from() + (long) (draws.uniform(0, 0.5) * (other.to() - other.from()));
    double hours = Math.min(hours(type), (days.to() - from) / (double) ScenarioDays.hours(1) - 1);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int step = fittingStep(type, 0, false);
      if (isFree(step, from, from + ScenarioDays.hours(hours))) {
        add(type, step, from, hours, strength(), OptionalDouble.empty());
        return;
      }
    }
  }

  private int fittingStep(String type, double volumeMin, boolean withNext) {
    List<WorldStep> fitting =
        world.steps().stream()
            .filter(
                step ->
                    !type.equals(ScenarioKinds.UNDERSTAFFING)
                        || step.share(ContactChannel.TICKET) < 0.7)
            .filter(step -> step.volume() >= volumeMin)
            .filter(step -> !withNext || !world.edgesFrom(step.number()).isEmpty())
            .toList();
    return fitting.isEmpty() ? draws.below(world.steps().size()) : weighed(fitting).number();
  }

  /** Busy steps are changed and fail more often: weights are a power of the volume. */
  private WorldStep weighed(List<WorldStep> steps) {
    double sum = 0;
    for (WorldStep step : steps) {
      sum += StrictMath.pow(step.volume(), BUSY_POWER);
    }
    double left = draws.uniform() * sum;
    for (WorldStep step : steps) {
      left -= StrictMath.pow(step.volume(), BUSY_POWER);
      if (left < 0) {
        return step;
      }
    }
    return steps.get(steps.size() - 1);
  }

  private boolean isFree(int step, long from, long to) {
    long apart = ScenarioDays.hours(24.0 * APART_DAYS);
    return incidents.stream()
        .noneMatch(i -> i.step() == step && from < i.to() + apart && to > i.from() - apart);
  }

  private double strength() {
    return Math.max(0.4, Math.min(2.5, StrictMath.exp(0.4 * draws.normal())));
  }

  private double hourOf(String type) {
    return switch (type) {
      case ScenarioKinds.UNDERSTAFFING -> draws.uniform(6, 9);
      case ScenarioKinds.WEB_FAILURE, ScenarioKinds.INTERMITTENT -> draws.uniform(5, 20);
      default -> draws.uniform(0, 24);
    };
  }

  private double hours(String type) {
    return switch (type) {
      case ScenarioKinds.UNDERSTAFFING -> draws.logUniform(12, 100);
      case ScenarioKinds.BAD_RESOLUTION -> draws.logUniform(36, 240);
      case ScenarioKinds.DEFECT -> draws.logUniform(18, 120);
      case ScenarioKinds.SLOW_CREEP -> draws.logUniform(120, 270);
      case ScenarioKinds.INTERMITTENT -> draws.logUniform(24, 96);
      default -> draws.logUniform(4, 30);
    };
  }

  private void add(
      String type, int step, long from, double hours, double strength, OptionalDouble stay) {
    incidents.add(factory.make(incidents.size(), type, step, from, hours, strength, stay));
  }
}
