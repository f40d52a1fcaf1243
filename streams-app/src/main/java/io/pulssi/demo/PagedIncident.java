package io.pulssi.demo;

import io.pulssi.event.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A true incident and the page about it.
 *
 * @param truth what really happened
 * @param told the first warning that paged for it
 */
public record PagedIncident(TrueIncident truth, Optional<Warning> told) {
  /** A page this long after the cause is gone may still be about its effects. */
  private static final Duration AFTER = Duration.ofDays(1);

  /** Finds the first page for an incident: at a step it reached, from its beginning on. */
  public static PagedIncident of(TrueIncident truth, Collection<Warning> warnings) {
    return new PagedIncident(
        truth,
        warnings.stream()
            .filter(warning -> isAbout(truth, warning))
            .min(
                Comparator.comparing(PagedIncident::raisedAt)
                    .thenComparing(Warning::getWarningId)));
  }

  private static boolean isAbout(TrueIncident truth, Warning warning) {
    Long raisedAt = warning.getRaisedAt();
    return raisedAt != null
        && raisedAt > truth.from().toEpochMilli()
        && raisedAt <= truth.to().plus(AFTER).toEpochMilli()
        && (truth.affects().contains(warning.getStep()) || warning.getStep().equals("*"));
  }

  private static Instant raisedAt(Warning warning) {
    Long raisedAt = warning.getRaisedAt();
    return Instant.ofEpochMilli(raisedAt == null ? Long.MAX_VALUE : raisedAt);
  }

  /** When it was first paged. */
  public Optional<Instant> toldAt() {
    return told.map(PagedIncident::raisedAt);
  }

  /**
   * From the page to the surge of complaints, once there were both; negative if it came too late.
   */
  public Optional<Duration> lead() {
    return toldAt().flatMap(at -> truth.surgeAt().map(surge -> Duration.between(at, surge)));
  }
}
