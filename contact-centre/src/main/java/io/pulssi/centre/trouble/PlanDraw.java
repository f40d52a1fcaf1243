package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.world.CentreWorld;

/** Draws everything that will happen in a world. */
public final class PlanDraw {
  private PlanDraw() {}

  /** The plan of a seed. */
  public static EventPlan of(Scenario scenario, CentreWorld world, ScenarioDays days, long seed) {
    int first = scenario.learningDays();
    return new EventPlan(
        new IncidentsDraw(scenario, world, days, RandomDraws.of(seed, "incidents")).draw(),
        new HarmlessEventsDraw(world, days, first, RandomDraws.of(seed, "benign"))
            .draw(scenario.benign()),
        new FeedOutagesDraw(world, days, first, RandomDraws.of(seed, "outages"))
            .draw(scenario.outages()));
  }
}
