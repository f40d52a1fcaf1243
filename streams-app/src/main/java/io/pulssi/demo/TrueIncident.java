package io.pulssi.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident of the simulated centre. Nothing that decides may see it.
 *
 * @param id such as {@code i2}
 * @param type such as {@code web-failure}
 * @param step where it begins
 * @param from when its cause begins
 * @param to when its cause is gone
 * @param injected whether it was requested, not planned
 * @param affects the steps it has reached so far
 * @param surgeAt when complaints of one of them surged, if they have
 */
public record TrueIncident(
    String id,
    String type,
    String step,
    Instant from,
    Instant to,
    boolean injected,
    List<String> affects,
    Optional<Instant> surgeAt) {
  /** Copies the list. */
  public TrueIncident {
    affects = List.copyOf(affects);
  }
}
