package io.pulssi.centre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What really happened; steps by id.
 *
 * @param incidents what went wrong, in order of time
 * @param benign what only looked so, in order of time
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
   * Something that went wrong.
   *
   * @param id such as {@code i3}
   * @param type such as {@code web-failure}
   * @param step where it began
   * @param from when its cause began
   * @param to when its cause was gone
   * @param firstLeg the same: whoever answers for it can end it
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

  /** Something that only looked like trouble. */
  public record Benign(String kind, List<String> steps, Instant from, Instant to) {}

  /** A lost feed; without a step: all of it. */
  public record Outage(String source, Optional<String> step, Instant from, Instant to) {}
}
