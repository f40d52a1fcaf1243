package io.pulssi.warning;

import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a step's status when it is news, and once an hour so that a new reader fills up. */
final class Statuses {
  private static final long REPEATS = Duration.ofHours(1).toMillis();

  private final JourneyMap map;

  Statuses(JourneyMap map) {
    this.map = map;
  }

  /** The status after this slice; equal to the one before when there is nothing to tell. */
  Posted after(
      @Nullable Posted before,
      StepState state,
      @Nullable Episode open,
      Sight sight,
      Set<Source> blind) {
    Posted now =
        new Posted(
            state,
            before != null && before.state() == state ? before.since() : sight.at(),
            Posted.hundredths(sight.evidence().score()),
            owner(sight.evidence().step()),
            blind.stream().map(Source::label).sorted().toList(),
            open == null ? null : open.id(),
            sight.at());
    if (before == null || sight.at() - before.at() >= REPEATS) {
      return now;
    }
    return now.toldAt(before.at()).equals(before) ? before : now;
  }

  /** The record of a status. */
  StepStatus record(String step, Posted posted) {
    return StepStatus.newBuilder()
        .setJourney(map.journey())
        .setStep(step)
        .setOwner(posted.owner())
        .setState(posted.state())
        .setScore(posted.score() / 100.0)
        .setSince(posted.since())
        .setAt(posted.at())
        .setBlind(List.copyOf(posted.blind()))
        .setWarningId(posted.warningId())
        .build();
  }

  private String owner(String id) {
    Step step = Objects.requireNonNull(map.steps().get(id), () -> id + ": no such step");
    return step.owner();
  }
}
