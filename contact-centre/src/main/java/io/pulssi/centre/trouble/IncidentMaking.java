package io.pulssi.centre.trouble;

import io.pulssi.centre.law.Draws;
import io.pulssi.centre.scenario.Kinds;
import io.pulssi.centre.world.Channel;
import io.pulssi.centre.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Gives an incident of a type its course and its force; draws what is left open. */
final class IncidentMaking {
  private final World world;
  private final Draws draws;

  IncidentMaking(World world, Draws draws) {
    this.world = world;
    this.draws = draws;
  }

  Incident make(
      int number,
      String type,
      int step,
      long from,
      double hours,
      double strength,
      OptionalDouble stay) {
    long to = from + Days.hours(hours);
    Course course =
        switch (type) {
          case Kinds.SLOW_CREEP ->
              new Course.Rising(from, from + Days.hours(hours * draws.uniform(0.5, 0.8)));
          case Kinds.INTERMITTENT -> new Course.OnAndOff(switches(from, to));
          case Kinds.WEB_FAILURE, Kinds.UNDERSTAFFING -> new Course.Steady();
          default -> new Course.Rising(from, from + Days.hours(hours * draws.uniform(0, 0.3)));
        };
    return new Incident(
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
      at += Days.hours(on ? draws.uniform(0.5, 3) : draws.uniform(1.5, 8));
    }
    return switches.stream().mapToLong(Long::longValue).toArray();
  }

  private Force force(String type, int step, double strength, OptionalDouble stay) {
    return switch (type) {
      case Kinds.WEB_FAILURE -> Force.failing(3.0 * strength, stay(step, stay));
      case Kinds.INTERMITTENT -> Force.failing(2.5 * strength, stay(step, stay));
      case Kinds.UNDERSTAFFING -> Force.staff(Math.max(0.3, 1 - 0.3 * strength));
      case Kinds.BAD_RESOLUTION -> Force.badResolution(strength);
      case Kinds.DEFECT -> Force.defect(strength);
      default ->
          isMostlyTickets(step) || draws.chance(0.5)
              ? Force.worse(strength)
              : Force.slower(strength);
    };
  }

  private boolean isMostlyTickets(int step) {
    return world.steps().get(step).share(Channel.TICKET) > 0.7;
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
