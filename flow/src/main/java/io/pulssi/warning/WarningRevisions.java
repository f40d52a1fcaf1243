package io.pulssi.warning;

import io.pulssi.cause.LegShare;
import io.pulssi.detect.LineEvidence;
import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.PageRecord;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Step;
import io.pulssi.warning.words.WarningFacts;
import io.pulssi.warning.words.WarningSentence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether a warning has news, and writes its next revision. */
final class WarningRevisions {
  private final JourneyMap map;
  private final String commonOwner;
  private final WarningSentence sentence;
  private final TrackRecord record;

  /**
   * Writes for a journey.
   *
   * @param commonOwner id of the owner of a cause common to many steps
   * @param record how pages fared
   */
  WarningRevisions(JourneyMap map, String commonOwner, TrackRecord record) {
    this.map = map;
    this.commonOwner = commonOwner;
    this.sentence = new WarningSentence(map);
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
  private Owner paged(LegShare first, Owner mine) {
    Owner cause = first.isClear() ? ownerOf(first.step()) : mine;
    return cause.shadow() ? mine : cause;
  }

  /**
   * The record of the episode's last revision.
   *
   * @param alongside for a common cause: ids of the steps that page by themselves
   */
  Warning record(Episode episode, StepSnapshot snapshot, List<String> alongside) {
    boolean shadow = ownerOf(snapshot.evidence().step()).shadow();
    Episode shown = episode.shown(shadow);
    return Warning.newBuilder()
        .setWarningId(episode.id())
        .setRevision(episode.revision())
        .setAt(snapshot.at())
        .setJourney(map.journey())
        .setStep(snapshot.evidence().step())
        .setOwner(episode.owner())
        .setPage(episode.page())
        .setState(shown.state())
        .setRaisedAt(episode.paged() ? (Long) episode.raisedAt() : null)
        .setOnset(episode.onset())
        .setScore(PublishedStatus.hundredths(snapshot.evidence().score()) / 100.0)
        .setSeverity(shown.severity())
        .setFirstLeg(episode.legs().stream().map(this::leg).toList())
        .setProvisional(provisional(episode, snapshot))
        .setEvidence(lines(snapshot.evidence().lines()))
        .setBecause(sentence.of(facts(episode, snapshot, alongside)))
        .setExpectedExtraComplaintsPerDay(
            episode.closed()
                ? null
                : record.extraComplaintsPerDay().get(snapshot.evidence().step()))
        .setShadow(shadow && episode.paged() ? (Boolean) true : null)
        .setRecord(like(episode, snapshot))
        .build();
  }

  private WarningFacts facts(Episode episode, StepSnapshot snapshot, List<String> alongside) {
    return new WarningFacts(
        snapshot.evidence().step(),
        episode.state(),
        episode.onset(),
        episode.paged(),
        snapshot.over(),
        snapshot.suppressed(),
        snapshot.evidence().lines(),
        snapshot.customers(),
        episode.legs(),
        alongside,
        like(episode, snapshot));
  }

  /** How pages like this one fared: those that the same line led. */
  private @Nullable PageRecord like(Episode episode, StepSnapshot snapshot) {
    boolean whole = snapshot.evidence().step().equals(JourneyMap.WHOLE);
    TrackRecord.Fare fare = episode.paged() && !whole ? record.of(snapshot.leading()) : null;
    return fare == null ? null : new PageRecord(fare.right(), fare.judged(), fare.byChance());
  }

  private static boolean provisional(Episode episode, StepSnapshot snapshot) {
    boolean whole = snapshot.evidence().step().equals(JourneyMap.WHOLE);
    return !whole && !episode.closed() && episode.provisional(snapshot.at());
  }

  private Leg leg(LegShare share) {
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
    if (id.equals(JourneyMap.WHOLE)) {
      return Objects.requireNonNull(
          map.owners().get(commonOwner), () -> commonOwner + ": no such owner");
    }
    Step step = Objects.requireNonNull(map.steps().get(id), () -> id + ": no such step");
    return Objects.requireNonNull(
        map.owners().get(step.owner()), () -> step.owner() + ": no such owner");
  }
}
