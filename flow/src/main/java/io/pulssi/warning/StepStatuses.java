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
final class StepStatuses {
  private static final long REPEATS = Duration.ofHours(1).toMillis();

  private final JourneyMap map;

  StepStatuses(JourneyMap map) {
    this.map = map;
  }

  /** The status after this slice; equal to the one before when there is nothing to tell. */
  PublishedStatus after(
      @Nullable PublishedStatus before,
      StepState state,
      @Nullable Episode open,
      StepSnapshot snapshot,
      Set<Source> blind) {
    PublishedStatus now =
        new PublishedStatus(
            state,
            before != null && before.state() == state ? before.since() : snapshot.at(),
            PublishedStatus.hundredths(snapshot.evidence().score()),
            owner(snapshot.evidence().step()),
            blind.stream().map(Source::label).sorted().toList(),
            open == null ? null : open.id(),
            snapshot.at());
    if (before == null || snapshot.at() - before.at() >= REPEATS) {
      return now;
    }
    return now.toldAt(before.at()).equals(before) ? before : now;
  }

  /** The record of a status. */
  StepStatus record(String step, PublishedStatus status) {
    return StepStatus.newBuilder()
        .setJourney(map.journey())
        .setStep(step)
        .setOwner(status.owner())
        .setState(status.state())
        .setScore(status.score() / 100.0)
        .setSince(status.since())
        .setAt(status.at())
        .setBlind(List.copyOf(status.blind()))
        .setWarningId(status.warningId())
        .build();
  }

  private String owner(String id) {
    Step step = Objects.requireNonNull(map.steps().get(id), () -> id + ": no such step");
    return step.owner();
  }
}
