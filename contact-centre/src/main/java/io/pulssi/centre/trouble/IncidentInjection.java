package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.WorldStep;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Adds incidents to a centre while it runs. Their details are drawn from the seed and their number,
 * so the same injection at the same time gives the same events.
 */
public final class IncidentInjection {
  /** Stronger than typical, but not the strongest that is drawn. */
  private static final double STRENGTH = 1.5;

  /** Understaffing needs at least this share of contacts by phone or chat. */
  private static final double SPOKEN_SHARE_MIN = 0.3;

  private final CentreWorld world;
  private final long seed;

  /** Into a world. */
  public IncidentInjection(CentreWorld world, long seed) {
    this.world = world;
    this.seed = seed;
  }

  /** The types of incident that are possible at a step. */
  public static List<String> types(WorldStep step) {
    return ScenarioKinds.INCIDENTS.stream()
        .filter(
            type ->
                !type.equals(ScenarioKinds.UNDERSTAFFING)
                    || step.share(ContactChannel.TICKET) <= 1 - SPOKEN_SHARE_MIN)
        .toList();
  }

  /** An incident that begins at a time, of typical length and more than typical strength. */
  public CentreIncident incident(int number, String type, int step, long from) {
    IncidentFactory making = new IncidentFactory(world, RandomDraws.of(seed, "injected-" + number));
    return making.make(number, type, step, from, hours(type), STRENGTH, OptionalDouble.empty());
  }

  /** Between the shortest and the longest that are drawn. */
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
