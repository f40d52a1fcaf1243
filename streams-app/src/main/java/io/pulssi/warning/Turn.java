package io.pulssi.warning;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One slice being decided, step by step; collects what there is to tell. */
final class Turn {
  private final JudgedSlice slice;
  private final JourneyMap map;
  private final FirstLeg firstLeg;
  private final Revisions revisions;
  private final Statuses statuses;
  private final SortedMap<String, StepState> states = new TreeMap<>();
  private final List<StepStatus> changed = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  Turn(JudgedSlice slice, JourneyMap map, FirstLeg firstLeg, TrackRecord record) {
    this.slice = slice;
    this.map = map;
    this.firstLeg = firstLeg;
    this.revisions = new Revisions(map, record);
    this.statuses = new Statuses(map);
  }

  /** Decides one step, and returns what to keep of it. */
  StepMemory take(StepEvidence evidence, StepMemory past) {
    Set<Source> blind = blind(evidence.step());
    long at = slice.rated().to();
    boolean frozen = slice.storm() || blindThroughout(evidence.step(), blind);
    Sight sight = new Sight(evidence, frozen, slice.rated().from(), at);
    Episode now = warn(past, sight);
    StepState state = StepStates.of(shown(now, evidence.step()), sight, blind);
    Episode open = now == null || now.closed() ? null : now;
    Posted posted = statuses.after(past.posted(), state, open, sight, blind);
    states.put(evidence.step(), state);
    if (!posted.equals(past.posted())) {
      changed.add(statuses.record(evidence.step(), posted));
    }
    long closedAt = now != null && now.closed() ? at : past.closedAt();
    return new StepMemory(open, closedAt, past.heat().after(evidence, at), posted);
  }

  /** All of it, once every step has been taken. */
  DecidedSlice decided() {
    return new DecidedSlice(slice, states, List.copyOf(changed), List.copyOf(warnings));
  }

  private @Nullable Episode warn(StepMemory past, Sight sight) {
    Episode before = past.open();
    if (before == null && !sight.watches()) {
      return null;
    }
    Episode open = before == null ? opened(past, sight) : before;
    Episode moved = where(LifeCycle.next(open, past.heat(), sight), sight);
    Episode now = revisions.revise(before, moved, sight.evidence().step());
    if (before == null || now.revision() != before.revision()) {
      warnings.add(revisions.record(now, sight));
    }
    return now;
  }

  private Episode opened(StepMemory past, Sight sight) {
    long onset = StrictMath.max(past.closedAt(), StrictMath.min(sight.onset(), sight.at()));
    return Episode.watch(WarningId.of(map.journey(), sight.evidence().step(), onset), onset);
  }

  private Episode where(Episode episode, Sight sight) {
    List<Share> known =
        episode.legs().stream().allMatch(leg -> map.steps().containsKey(leg.step()))
            ? episode.legs()
            : List.of();
    boolean settled = episode.closed() || !episode.provisional(sight.at());
    return settled && !known.isEmpty()
        ? episode.began(known)
        : episode.began(FirstLeg.settle(known, firstLeg.of(sight.evidence().step())));
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
