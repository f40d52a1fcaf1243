package io.pulssi.centre.world;

import io.pulssi.centre.scenario.JourneyFrame;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The parameters of a contact centre.
 *
 * @param zone of its local time
 * @param start first local day
 * @param steps by number
 * @param edges of the journey, declared or not
 * @param crews who serve phone and chat
 * @param commonSpread standard deviation of the logarithm of the day factor common to all steps
 * @param memory autocorrelation of day factors from one day to the next
 * @param frame the journey map without its steps
 */
public record CentreWorld(
    ZoneId zone,
    LocalDate start,
    List<WorldStep> steps,
    List<JourneyEdge> edges,
    List<AgentCrew> crews,
    double commonSpread,
    double memory,
    JourneyFrame frame) {

  /** The edges out of a step. */
  public List<JourneyEdge> edgesFrom(int step) {
    return edges.stream().filter(edge -> edge.from() == step).toList();
  }
}
