package io.pulssi.centre.trouble;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that will happen.
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

  /** The incidents of each step, by its number. */
  public List<List<CentreIncident>> incidentsByStep(int steps) {
    List<List<CentreIncident>> byStep = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      int number = step;
      byStep.add(incidents.stream().filter(incident -> incident.step() == number).toList());
    }
    return byStep;
  }

  /** Factor of fresh contacts at a step. */
  public double demand(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.demand() : 1;
    }
    return factor;
  }

  /** Factor of contacts at a step that the planners expect. */
  public double planned(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.planned() : 1;
    }
    return factor;
  }

  /** Factor of the agents at work for a step, incidents apart. */
  public double staff(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.staff() : 1;
    }
    return factor;
  }

  /** Factor of survey invitations at a step. */
  public double invites(int step, long time) {
    double factor = 1;
    for (HarmlessEvent event : benign) {
      factor *= event.isOn(step, time) ? event.invites() : 1;
    }
    return factor;
  }

  /** Whether an event is lost on its way. */
  public boolean isLost(String source, int step, String what, long time) {
    for (FeedOutage outage : outages) {
      if (outage.swallows(source, step, what, time)) {
        return true;
      }
    }
    return false;
  }
}
