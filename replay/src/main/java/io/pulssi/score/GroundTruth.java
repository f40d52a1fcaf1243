package io.pulssi.score;

import java.util.List;

/** What really happened, as {@code truth.json} says. */
public record GroundTruth(
    List<Incident> incidents, List<BenignEvent> benign, List<SourceOutage> outages) {
  /** Copies the lists. */
  public GroundTruth {
    incidents = List.copyOf(incidents);
    benign = List.copyOf(benign);
    outages = List.copyOf(outages);
  }

  /** Whether a page on this step at this time is right. */
  public boolean explains(String step, long at) {
    return step.equals(PagedWarning.EVERYWHERE)
        ? benign.stream().anyMatch(each -> each.isStorm() && each.covers(step, at))
        : incidents.stream().anyMatch(each -> each.explains(step, at));
  }
}
