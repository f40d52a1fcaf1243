package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.LineEvidence;
import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.PageRecord;
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
  private final String commonOwner;
  private final Because because;
  private final TrackRecord record;

  /**
   * Writes for a journey.
   *
   * @param commonOwner id of the owner of a cause common to many steps
   * @param record how pages fared
   */
  Revisions(JourneyMap map, String commonOwner, TrackRecord record) {
    this.map = map;
    this.commonOwner = commonOwner;
    this.because = new Because(map, record);
    this.record = record;
  }

  /**
   * The episode with its owners of today, and one revision more if anything that makes one has
   * changed.
   */
  Episode revise(@Nullable Episode before, Episode now, String step) {
    Owner mine = ownerOf(step);
    String owner = mine.id();
    String page = paged(now.legs().get(0), mine).page();
    boolean same =
        before != null
            && before.shown(mine.shadow()).state() == now.shown(mine.shadow()).state()
            && before.shown(mine.shadow()).severity() == now.shown(mine.shadow()).severity()
            && before.paged() == now.paged()
            && before.legs().equals(now.legs())
            && before.owner().equals(owner)
            && before.page().equals(page);
    return same ? now : now.publish(owner, page);
  }

  /** The owner of the first leg if that is clear, and nobody who is in shadow mode. */
  private Owner paged(Share first, Owner mine) {
    Owner cause = first.share() >= FirstLeg.CLEAR ? ownerOf(first.step()) : mine;
    return cause.shadow() ? mine : cause;
  }

  /**
   * The record of the episode's last revision.
   *
   * @param alongside for a common cause: ids of the steps that page by themselves
   */
  Warning record(Episode episode, Sight sight, List<String> alongside) {
    boolean shadow = ownerOf(sight.evidence().step()).shadow();
    Episode shown = episode.shown(shadow);
    return Warning.newBuilder()
        .setWarningId(episode.id())
        .setRevision(episode.revision())
        .setAt(sight.at())
        .setJourney(map.journey())
        .setStep(sight.evidence().step())
        .setOwner(episode.owner())
        .setPage(episode.page())
        .setState(shown.state())
        .setRaisedAt(episode.paged() ? (Long) episode.raisedAt() : null)
        .setOnset(episode.onset())
        .setScore(Posted.hundredths(sight.evidence().score()) / 100.0)
        .setSeverity(shown.severity())
        .setFirstLeg(episode.legs().stream().map(this::leg).toList())
        .setProvisional(provisional(episode, sight))
        .setEvidence(lines(sight.evidence().lines()))
        .setBecause(because.of(episode, sight, alongside))
        .setExpectedExtraComplaintsPerDay(
            episode.closed() ? null : record.extraComplaintsPerDay().get(sight.evidence().step()))
        .setShadow(shadow && episode.paged() ? (Boolean) true : null)
        .setRecord(like(episode, sight))
        .build();
  }

  /** How pages like this one fared: those that the same line led. */
  private @Nullable PageRecord like(Episode episode, Sight sight) {
    boolean whole = sight.evidence().step().equals(JudgedSlice.WHOLE);
    TrackRecord.Fare fare = episode.paged() && !whole ? record.of(sight.leading()) : null;
    return fare == null ? null : new PageRecord(fare.right(), fare.judged(), fare.byChance());
  }

  private static boolean provisional(Episode episode, Sight sight) {
    boolean whole = sight.evidence().step().equals(JudgedSlice.WHOLE);
    return !whole && !episode.closed() && episode.provisional(sight.at());
  }

  private Leg leg(Share share) {
    return new Leg(
        share.step(), ownerOf(share.step()).id(), share.share(), share.learned() ? true : null);
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
    if (id.equals(JudgedSlice.WHOLE)) {
      return Objects.requireNonNull(
          map.owners().get(commonOwner), () -> commonOwner + ": no such owner");
    }
    Step step = Objects.requireNonNull(map.steps().get(id), () -> id + ": no such step");
    return Objects.requireNonNull(
        map.owners().get(step.owner()), () -> step.owner() + ": no such owner");
  }
}
