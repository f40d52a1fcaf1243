package io.pulssi.warning;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.Line;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
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

/** One slice being decided, the whole journey first, then step by step; collects what to tell. */
final class Turn {
  private static final long BEFORE_KNOWN = Duration.ofHours(4).toMillis();

  private final JudgedSlice slice;
  private final JourneyMap map;
  private final FirstLeg firstLeg;
  private final Revisions revisions;
  private final Statuses statuses;
  private final SortedMap<String, StepState> states = new TreeMap<>();
  private final List<StepStatus> changed = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private List<String> alongside = List.of();
  private boolean common;

  Turn(JudgedSlice slice, JourneyMap map, FirstLeg firstLeg, Revisions revisions) {
    this.slice = slice;
    this.map = map;
    this.firstLeg = firstLeg;
    this.revisions = revisions;
    this.statuses = new Statuses(map);
  }

  /** Decides the journey as a whole, before its steps, and returns what to keep of it. */
  StepMemory takeWhole(StepMemory past, SortedMap<String, StepMemory> steps) {
    alongside = alongside(past.open(), steps);
    CommonTrouble.mount(slice, past.trail());
    Sight sight = CommonTrouble.sight(slice, past.trail(), past.open());
    Episode now = warn(past, sight);
    common =
        now != null && (now.state() == WarningState.PAGED || now.state() == WarningState.CLEARING);
    return after(past, now, past.heat().after(sight.evidence(), sight.at()), null);
  }

  /** Decides one step, and returns what to keep of it. */
  StepMemory take(StepEvidence evidence, StepMemory past) {
    Set<Source> blind = blind(evidence.step());
    long at = slice.rated().to();
    boolean frozen = slice.storm() || blindThroughout(evidence.step(), blind);
    Sight sight =
        new Sight(
            evidence,
            people(past.trail(), evidence.step()),
            frozen,
            held(evidence, past),
            slice.rated().from(),
            at);
    Episode now = warn(past, sight);
    StepState state = StepStates.of(shown(now, evidence.step()), sight, blind);
    Episode open = now == null || now.closed() ? null : now;
    Posted posted = statuses.after(past.posted(), state, open, sight, blind);
    states.put(evidence.step(), state);
    if (!posted.equals(past.posted())) {
      changed.add(statuses.record(evidence.step(), posted));
    }
    return after(past, now, past.heat().after(evidence, at), posted);
  }

  /**
   * All of it, once every step has been taken.
   *
   * @param closing the last revisions of warnings whose steps have left
   * @param left ids of those that had a status
   */
  DecidedSlice decided(List<Warning> closing, SortedSet<String> left) {
    List<Warning> all = new ArrayList<>(closing);
    all.addAll(warnings);
    return new DecidedSlice(slice, states, List.copyOf(changed), List.copyOf(all), left);
  }

  private StepMemory after(
      StepMemory past, @Nullable Episode now, Heat heat, @Nullable Posted posted) {
    boolean closed = now != null && now.closed();
    long closedAt = closed ? slice.rated().to() : past.closedAt();
    return new StepMemory(closed ? null : now, closedAt, heat, posted, past.trail());
  }

  /**
   * Waits and scores that a common cause explains page nobody a second time, also not after it is
   * over, until the step has been below once. Contacts beyond what all steps have in common, and
   * reopens, have a cause of their own.
   */
  private boolean held(StepEvidence evidence, StepMemory past) {
    boolean apart =
        evidence.lines().stream()
            .filter(line -> line.line() == Line.DEMAND || line.line() == Line.REOPENS)
            .anyMatch(Sight::over);
    boolean before = past.open() != null && past.open().held();
    return (common || before) && !apart && evidence.score() >= Sight.PAGE;
  }

  private @Nullable Episode warn(StepMemory past, Sight sight) {
    Episode before = past.open();
    if (before == null && !sight.watches()) {
      return null;
    }
    Episode open = before == null ? opened(past, sight) : before;
    Episode next = LifeCycle.next(open, past, sight).hold(sight.held());
    Episode moved = where(next, open, sight);
    Episode now = revisions.revise(before, moved, sight.evidence().step());
    if (before == null || now.revision() != before.revision()) {
      warnings.add(revisions.record(now, sight, alongside));
    }
    return now;
  }

  /** The steps that were paged for since the common cause began, or in the hours before. */
  private List<String> alongside(@Nullable Episode whole, SortedMap<String, StepMemory> steps) {
    long since = whole == null ? slice.rated().to() - BEFORE_KNOWN : whole.onset();
    return steps.entrySet().stream()
        .filter(step -> pagedSince(step.getValue().open(), since))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean pagedSince(@Nullable Episode open, long since) {
    return open != null && open.state() == WarningState.PAGED && open.pagedAt() >= since;
  }

  private People people(Trail trail, String step) {
    RatedStep rated = slice.rated().steps().get(step);
    return new People(rated == null ? 0 : rated.contactsPerDay(), trail.invited, trail.answered);
  }

  private Episode opened(StepMemory past, Sight sight) {
    long onset = StrictMath.max(past.closedAt(), StrictMath.min(sight.onset(), sight.at()));
    return Episode.watch(WarningId.of(map.journey(), sight.evidence().step(), onset), onset);
  }

  /** A page says what is known now; what was said while watching does not bind it. */
  private Episode where(Episode episode, Episode before, Sight sight) {
    String step = sight.evidence().step();
    if (step.equals(JudgedSlice.WHOLE)) {
      return episode.began(FirstLeg.itself(step));
    }
    boolean rings = episode.pagedAt() != before.pagedAt();
    List<Share> known =
        episode.legs().stream().allMatch(leg -> map.steps().containsKey(leg.step())) && !rings
            ? episode.legs()
            : List.of();
    boolean fading = episode.state() == WarningState.CLEARING || !sight.watches();
    boolean settled = episode.closed() || fading || !episode.provisional(sight.at());
    return settled && !known.isEmpty()
        ? episode.began(known)
        : episode.began(FirstLeg.settle(known, firstLeg.of(step)));
  }

  private @Nullable Episode shown(@Nullable Episode now, String step) {
    return now == null ? null : now.shown(map.ownerOf(step).shadow());
  }

  private Set<Source> blind(String step) {
    RatedStep rated = slice.rated().steps().get(step);
    return rated == null ? Set.of() : rated.blind();
  }

  /** Complaints do not count: detection cannot see them anyway. */
  private boolean blindThroughout(String id, Set<Source> blind) {
    Step step = map.steps().get(id);
    Set<Source> fed = EnumSet.noneOf(Source.class);
    if (step != null) {
      fed.addAll(step.sources().keySet());
    }
    fed.remove(Source.COMPLAINT);
    return !fed.isEmpty() && blind.containsAll(fed);
  }
}
