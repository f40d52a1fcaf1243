package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.WorldStep;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Makes incidents that nobody planned, while a centre is at work. What they leave open is drawn by
 * the seed and their number, so that the same one at the same time is the same.
 */
public final class IncidentInjection {
  /** Clear, and not the worst that is drawn. */
  private static final double STRENGTH = 1.5;

  /** Enough are spoken to for their agents to be missed. */
  private static final double SPOKEN_LEAST = 0.3;

  private final CentreWorld world;
  private final long seed;

  /** Into a world. */
  public IncidentInjection(CentreWorld world, long seed) {
    this.world = world;
    this.seed = seed;
  }

  /** The types that can go wrong at a step. */
  public static List<String> types(WorldStep step) {
    return ScenarioKinds.INCIDENTS.stream()
        .filter(
            type ->
                !type.equals(ScenarioKinds.UNDERSTAFFING)
                    || step.share(ContactChannel.TICKET) <= 1 - SPOKEN_LEAST)
        .toList();
  }

  /** An incident that begins at a time, of the middle length of its type and clear strength. */
  public CentreIncident incident(int number, String type, int step, long from) {
    IncidentFactory making = new IncidentFactory(world, RandomDraws.of(seed, "injected-" + number));
    return making.make(number, type, step, from, hours(type), STRENGTH, OptionalDouble.empty());
  }

  /** Between the shortest and the longest that is drawn. */
  private static double hours(String type) {
    return switch (type) {
      case ScenarioKinds.UNDERSTAFFING -> 36;
      case ScenarioKinds.BAD_RESOLUTION -> 96;
      case ScenarioKinds.DEFECT -> 48;
      case ScenarioKinds.SLOW_CREEP -> 180;
      case ScenarioKinds.INTERMITTENT -> 48;
      default -> 12;
    };
  }
}
