package io.pulssi.warning;

import io.pulssi.detect.LineEvidence;
import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Step;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether a warning has news, and writes its next revision. */
final class Revisions {
  private final JourneyMap map;
  private final Because because;

  Revisions(JourneyMap map) {
    this.map = map;
    this.because = new Because(map);
  }

  /**
   * The episode with its owners of today, and one revision more if anything that makes one has
   * changed.
   */
  Episode revise(@Nullable Episode before, Episode now, String step) {
    Share first = now.legs().get(0);
    String owner = ownerOf(step).id();
    String page = ownerOf(first.share() >= FirstLeg.CLEAR ? first.step() : step).page();
    boolean same =
        before != null
            && before.state() == now.state()
            && before.severity() == now.severity()
            && before.legs().equals(now.legs())
            && before.owner().equals(owner)
            && before.page().equals(page);
    return same ? now : now.publish(owner, page);
  }

  /** The record of the episode's last revision. */
  Warning record(Episode episode, Sight sight) {
    return Warning.newBuilder()
        .setWarningId(episode.id())
        .setRevision(episode.revision())
        .setAt(sight.at())
        .setJourney(map.journey())
        .setStep(sight.evidence().step())
        .setOwner(episode.owner())
        .setPage(episode.page())
        .setState(episode.state())
        .setRaisedAt(episode.paged() ? (Long) episode.raisedAt() : null)
        .setOnset(episode.onset())
        .setScore(Posted.hundredths(sight.evidence().score()) / 100.0)
        .setSeverity(episode.severity())
        .setFirstLeg(episode.legs().stream().map(this::leg).toList())
        .setProvisional(!episode.closed() && episode.provisional(sight.at()))
        .setEvidence(lines(sight.evidence().lines()))
        .setBecause(because.of(episode, sight))
        .build();
  }

  private Leg leg(Share share) {
    return new Leg(share.step(), ownerOf(share.step()).id(), share.share());
  }

  private static List<EvidenceLine> lines(List<LineEvidence> lines) {
    return lines.stream()
        .filter(line -> !Double.isNaN(line.observed()))
        .map(
            line ->
                EvidenceLine.newBuilder()
                    .setLine(line.line().label())
                    .setSignal(line.signal().label())
                    .setObserved(line.observed())
                    .setExpected(Double.isNaN(line.expected()) ? null : (Double) line.expected())
                    .setUnit(line.signal().unit())
                    .setN(line.n())
                    .setSince(line.since())
                    .setWeight(line.weight())
                    .build())
        .toList();
  }

  private Owner ownerOf(String id) {
    Step step = Objects.requireNonNull(map.steps().get(id), () -> id + ": no such step");
    return Objects.requireNonNull(
        map.owners().get(step.owner()), () -> step.owner() + ": no such owner");
  }
}
