package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.world.CentreWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * All incidents, harmless events and lost feeds of a run.
 *
 * @param incidents by number
 * @param benign harmless events
 * @param outages lost feeds
 */
public record EventPlan(
    List<CentreIncident> incidents, List<HarmlessEvent> benign, List<FeedOutage> outages) {
  /** Copies the lists. */
  public EventPlan {
    incidents = List.copyOf(incidents);
    benign = List.copyOf(benign);
    outages = List.copyOf(outages);
  }

  /** Draws the plan of a seed. */
  public static EventPlan draw(Scenario scenario, CentreWorld world, ScenarioDays days, long seed) {
    int first = scenario.learningDays();
    return new EventPlan(
        new IncidentsDraw(scenario, world, days, RandomDraws.of(seed, "incidents")).draw(),
        new HarmlessEventsDraw(world, days, first, RandomDraws.of(seed, "benign"))
            .draw(scenario.benign()),
        new FeedOutagesDraw(world, days, first, RandomDraws.of(seed, "outages"))
            .draw(scenario.outages()));
  }

  /** The incidents of each step, by its number. */
  public List<List<CentreIncident>> incidentsByStep(int steps) {
    List<List<CentreIncident>> byStep = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      int number = step;
      byStep.add(incidents.stream().filter(incident -> incident.step() == number).toList());
    }
    return byStep;
  }

  /** The factor of fresh contacts at a step. */
  public double demand(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.demand() : 1;
    }
    return factor;
  }

  /** The factor of contacts that the planners expect at a step. */
  public double planned(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.planned() : 1;
    }
    return factor;
  }

  /** The factor of the number of agents of a step, without incidents. */
  public double staff(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.staff() : 1;
    }
    return factor;
  }

  /** The factor of survey invitations at a step. */
  public double invites(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.invites() : 1;
    }
    return factor;
  }

  /** Whether an event is lost. */
  public boolean isLost(String source, int step, String what, long time) {
    for (FeedOutage outage : outages) {
      if (outage.loses(source, step, what, time)) {
        return true;
      }
    }
    return false;
  }
}
