package io.pulssi.warning;

import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.List;

/**
 * The last revision of a warning whose step has left the journey map. It bears the owner and the
 * page of the revision before: who was told of it is told of its end.
 */
final class StepDeparture {
  private static final String BECAUSE = "The step is no longer in the journey map.";

  private StepDeparture() {}

  /**
   * That revision.
   *
   * @param at end of the slice with which the step left, epoch milliseconds
   */
  static Warning of(String journey, String step, Episode open, long at) {
    return Warning.newBuilder()
        .setWarningId(open.id())
        .setRevision(open.revision() + 1)
        .setAt(at)
        .setJourney(journey)
        .setStep(step)
        .setOwner(open.owner())
        .setPage(open.page())
        .setState(WarningState.CLOSED)
        .setRaisedAt(open.paged() ? (Long) open.raisedAt() : null)
        .setOnset(open.onset())
        .setScore(0)
        .setSeverity(open.paged() ? open.severity() : Severity.watch)
        .setFirstLeg(List.of())
        .setProvisional(false)
        .setEvidence(List.of())
        .setBecause(BECAUSE)
        .build();
  }
}
