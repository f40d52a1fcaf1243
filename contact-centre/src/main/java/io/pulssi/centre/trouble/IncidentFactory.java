package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Makes an incident of a type; draws its course and its effect. */
final class IncidentFactory {
  private final CentreWorld world;
  private final RandomDraws draws;

  IncidentFactory(CentreWorld world, RandomDraws draws) {
    this.world = world;
    this.draws = draws;
  }

  CentreIncident make(
      int number,
      String type,
      int step,
      long from,
      double hours,
      double strength,
      OptionalDouble stay) {
    long to = from + ScenarioDays.hours(hours);
    IntensityCourse course =
        switch (type) {
          case ScenarioKinds.SLOW_CREEP ->
              new IntensityCourse.Rising(
                  from, from + ScenarioDays.hours(hours * draws.uniform(0.5, 0.8)));
          case ScenarioKinds.INTERMITTENT -> new IntensityCourse.OnAndOff(switches(from, to));
          case ScenarioKinds.WEB_FAILURE, ScenarioKinds.UNDERSTAFFING ->
              new IntensityCourse.Steady();
          default ->
              new IntensityCourse.Rising(
                  from, from + ScenarioDays.hours(hours * draws.uniform(0, 0.3)));
        };
    return new CentreIncident(
        number,
        "i" + (number + 1),
        type,
        step,
        from,
        to,
        course,
        force(type, step, strength, stay));
  }

  private long[] switches(long from, long to) {
    List<Long> switches = new ArrayList<>();
    long at = from;
    while (at < to) {
      switches.add(at);
      boolean on = switches.size() % 2 == 1;
      at += ScenarioDays.hours(on ? draws.uniform(0.5, 3) : draws.uniform(1.5, 8));
    }
    return switches.stream().mapToLong(Long::longValue).toArray();
  }

  private IncidentEffect force(String type, int step, double strength, OptionalDouble stay) {
    return switch (type) {
      case ScenarioKinds.WEB_FAILURE -> IncidentEffect.failing(3.0 * strength, stay(step, stay));
      case ScenarioKinds.INTERMITTENT -> IncidentEffect.failing(2.5 * strength, stay(step, stay));
      case ScenarioKinds.UNDERSTAFFING -> IncidentEffect.staff(Math.max(0.3, 1 - 0.3 * strength));
      case ScenarioKinds.BAD_RESOLUTION -> IncidentEffect.badResolution(strength);
      case ScenarioKinds.DEFECT -> IncidentEffect.defect(strength);
      default ->
          isMostlyTickets(step) || draws.chance(0.5)
              ? IncidentEffect.worse(strength)
              : IncidentEffect.slower(strength);
    };
  }

  private boolean isMostlyTickets(int step) {
    return world.steps().get(step).share(ContactChannel.TICKET) > 0.7;
  }

  private double stay(int step, OptionalDouble asked) {
    if (world.edgesFrom(step).isEmpty()) {
      return 1;
    }
    if (asked.isPresent()) {
      return asked.getAsDouble();
    }
    double kind = draws.uniform();
    return kind < 0.55 ? draws.uniform(0.6, 1) : kind < 0.85 ? draws.uniform(0.1, 0.6) : 0;
  }
}
