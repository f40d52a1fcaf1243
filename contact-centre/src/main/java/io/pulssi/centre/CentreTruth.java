package io.pulssi.centre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The truth about the days of a centre; steps by id.
 *
 * @param incidents in order of time
 * @param benign harmless events that look like incidents, in order of time
 * @param outages lost feeds, in order of time
 */
public record CentreTruth(List<Incident> incidents, List<Benign> benign, List<Outage> outages) {
  /** Copies the lists. */
  public CentreTruth {
    incidents = List.copyOf(incidents);
    benign = List.copyOf(benign);
    outages = List.copyOf(outages);
  }

  /**
   * An incident.
   *
   * @param id such as {@code i3}
   * @param type such as {@code web-failure}
   * @param step where it began
   * @param from when its cause began
   * @param to when its cause was gone
   * @param firstLeg the same step: its owner can end the incident
   * @param affects every step it reached
   * @param surgeAt when complaints of one of them surged, if they did
   */
  public record Incident(
      String id,
      String type,
      String step,
      Instant from,
      Instant to,
      String firstLeg,
      List<String> affects,
      Optional<Instant> surgeAt) {}

  /** A harmless event that looks like an incident. */
  public record Benign(String kind, List<String> steps, Instant from, Instant to) {}

  /** A lost feed; without a step, all of the feed is lost. */
  public record Outage(String source, Optional<String> step, Instant from, Instant to) {}
}
