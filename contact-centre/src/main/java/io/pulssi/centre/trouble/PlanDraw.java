package io.pulssi.centre.trouble;

import io.pulssi.centre.law.Draws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.world.World;

/** Draws everything that will happen in a world. */
public final class PlanDraw {
  private PlanDraw() {}

  /** The plan of a seed. */
  public static Plan of(Scenario scenario, World world, Days days, long seed) {
    int first = scenario.learningDays();
    return new Plan(
        new IncidentsDraw(scenario, world, days, Draws.of(seed, "incidents")).draw(),
        new BenignDraw(world, days, first, Draws.of(seed, "benign")).draw(scenario.benign()),
        new OutagesDraw(world, days, first, Draws.of(seed, "outages")).draw(scenario.outages()));
  }
}
