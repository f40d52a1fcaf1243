package io.pulssi.warning;

import io.pulssi.baseline.RatedStep;
import io.pulssi.cause.LegShare;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.warning.words.CustomerNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One slice being decided, the whole journey first, then step by step; collects what to publish.
 */
final class SliceDecision {
  private static final long BEFORE_KNOWN = Duration.ofHours(4).toMillis();

  private final TracedSlice slice;
  private final JourneyMap map;
  private final WarningRevisions revisions;
  private final StepStatuses statuses;
  private final SortedMap<String, StepState> states = new TreeMap<>();
  private final List<StepStatus> changed = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private List<String> alongside = List.of();
  private boolean common;

  SliceDecision(TracedSlice slice, JourneyMap map, WarningRevisions revisions) {
    this.slice = slice;
    this.map = map;
    this.revisions = revisions;
    this.statuses = new StepStatuses(map);
  }

  /** Decides the journey as a whole, before its steps, and returns what to keep of it. */
  StepMemory decideWhole(StepMemory past, SortedMap<String, StepMemory> steps) {
    alongside = alongside(past.open(), steps);
    StepSnapshot snapshot = CommonCauseEvidence.of(slice, past.open());
    Episode now = warn(past, snapshot);
    common =
        now != null && (now.state() == WarningState.PAGED || now.state() == WarningState.CLEARING);
    return after(past, now, snapshot.evidence(), null, past.replies());
  }

  /** Decides one step, and returns what to keep of it. */
  StepMemory decide(StepEvidence evidence, StepMemory past) {
    String step = evidence.step();
    RatedStep rated = slice.steps().get(step);
    Set<Source> blind = rated == null ? Set.of() : rated.blind();
    SurveyReplies replies = rated == null ? past.replies() : past.replies().after(rated.summary());
    StepSnapshot snapshot =
        new StepSnapshot(
            evidence,
            new CustomerNumbers(
                rated == null ? 0 : rated.contactsPerDay(), replies.invited(), replies.answered()),
            slice.evidence().storm() || isBlindThroughout(step, blind),
            isSuppressed(evidence, past),
            slice.from(),
            slice.to());
    Episode now = warn(past, snapshot);
    StepState state = StepStates.of(shown(now, step), snapshot, blind);
    Episode open = now == null || now.closed() ? null : now;
    PublishedStatus status = statuses.after(past.published(), state, open, snapshot, blind);
    states.put(step, state);
    if (!status.equals(past.published())) {
      changed.add(statuses.record(step, status));
    }
    return after(past, now, evidence, status, replies);
  }

  /**
   * All of it, once every step has been decided.
   *
   * @param closing the last revisions of warnings whose steps have left
   * @param left ids of those that had a status
   */
  StepDecisions decisions(List<Warning> closing, SortedSet<String> left) {
    List<Warning> all = new ArrayList<>(closing);
    all.addAll(warnings);
    return new StepDecisions(states, List.copyOf(changed), List.copyOf(all), left);
  }

  private StepMemory after(
      StepMemory past,
      @Nullable Episode now,
      StepEvidence evidence,
      @Nullable PublishedStatus status,
      SurveyReplies replies) {
    boolean closed = now != null && now.closed();
    return new StepMemory(
        closed ? null : now,
        closed ? slice.to() : past.closedAt(),
        past.exceeded().after(evidence, slice.to()),
        status,
        replies,
        null);
  }

  /**
   * Waits and scores explained by a storm stay suppressed until the step drops below its threshold,
   * also after the storm is over. Contacts beyond what all steps have in common, and reopens, have
   * a cause of their own.
   */
  private boolean isSuppressed(StepEvidence evidence, StepMemory past) {
    boolean ownCause =
        evidence.lines().stream()
            .filter(line -> line.line() == Line.DEMAND || line.line() == Line.REOPENS)
            .anyMatch(LineEvidence::pages);
    boolean before = past.open() != null && past.open().suppressed();
    return (common || before) && !ownCause && evidence.score() >= StepEvidence.PAGE;
  }

  private @Nullable Episode warn(StepMemory past, StepSnapshot snapshot) {
    Episode before = past.open();
    if (before == null && !snapshot.watches()) {
      return null;
    }
    Episode open = before == null ? opened(past, snapshot) : before;
    Episode next = EpisodeLifeCycle.next(open, past, snapshot).suppress(snapshot.suppressed());
    Episode traced = next.began(legs(next, open, snapshot));
    Episode now = revisions.revise(before, traced, snapshot.evidence().step());
    if (before == null || now.revision() != before.revision()) {
      warnings.add(revisions.record(now, snapshot, alongside));
    }
    return now;
  }

  private Episode opened(StepMemory past, StepSnapshot snapshot) {
    long onset = StrictMath.max(past.closedAt(), StrictMath.min(snapshot.onset(), snapshot.at()));
    return Episode.watch(WarningId.of(map.journey(), snapshot.evidence().step(), onset), onset);
  }

  /** Where it began: a page says what is known now, whatever was said while watching. */
  private List<LegShare> legs(Episode episode, Episode before, StepSnapshot snapshot) {
    String step = snapshot.evidence().step();
    if (step.equals(JourneyMap.WHOLE)) {
      return List.of(new LegShare(step, 1));
    }
    boolean rings = episode.pagedAt() != before.pagedAt();
    List<LegShare> said =
        episode.legs().stream().allMatch(leg -> map.steps().containsKey(leg.step())) && !rings
            ? episode.legs()
            : List.of();
    boolean fading = episode.state() == WarningState.CLEARING || !snapshot.watches();
    boolean settled = episode.closed() || fading || !episode.provisional(snapshot.at());
    return settled && !said.isEmpty()
        ? said
        : SettledLegs.of(said, slice.causes().firstLegsOf(step));
  }

  /** The steps that were paged for since the common cause began, or in the hours before. */
  private List<String> alongside(@Nullable Episode whole, SortedMap<String, StepMemory> steps) {
    long since = whole == null ? slice.to() - BEFORE_KNOWN : whole.onset();
    return steps.entrySet().stream()
        .filter(step -> isPagedSince(step.getValue().open(), since))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isPagedSince(@Nullable Episode open, long since) {
    return open != null && open.state() == WarningState.PAGED && open.pagedAt() >= since;
  }

  private @Nullable Episode shown(@Nullable Episode now, String step) {
    return now == null ? null : now.shown(map.ownerOf(step).shadow());
  }

  /** Complaints do not count: detection cannot see them anyway. */
  private boolean isBlindThroughout(String id, Set<Source> blind) {
    Step step = map.steps().get(id);
    Set<Source> fed = EnumSet.noneOf(Source.class);
    if (step != null) {
      fed.addAll(step.sources().keySet());
    }
    fed.remove(Source.COMPLAINT);
    return !fed.isEmpty() && blind.containsAll(fed);
  }
}
