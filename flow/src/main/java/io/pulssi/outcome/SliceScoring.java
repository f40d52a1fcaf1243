package io.pulssi.outcome;

import io.pulssi.baseline.RatedStep;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.VerdictKind;
import io.pulssi.event.VerdictNotice;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.warning.DecidedSlice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores one slice. */
final class SliceScoring {
  private static final Comparator<JudgedPage> IN_ORDER =
      Comparator.comparingLong(JudgedPage::pagedAt).thenComparing(JudgedPage::warningId);

  private final DecidedSlice slice;
  private final JourneyMap map;
  private final SurgeMatching matching;
  private final OutcomeMemory memory;
  private final PageJudge judge;
  private final PageLedger before;
  private PageLedger ledger;

  SliceScoring(DecidedSlice slice, JourneyMap map, SurgeMatching matching, OutcomeMemory memory) {
    this.slice = slice;
    this.map = map;
    this.matching = matching;
    this.memory = memory;
    this.judge = new PageJudge(map, matching);
    PageLedger kept = memory.ledgers().get(map.journey());
    this.before = kept == null ? PageLedger.opened(slice.from()) : kept;
    this.ledger = before;
    if (kept == null) {
      memory.ledgers().put(map.journey(), before);
    }
  }

  ScoredSlice score() {
    ledger = new ComplaintCounting(slice, map, memory.complaints()).count(ledger);
    Map<String, JudgedPage> pages = new TreeMap<>();
    ledger.pages().forEach(page -> pages.put(page.warningId(), page));
    newPages().forEach(page -> pages.put(page.warningId(), page));
    long unknown = applyVerdicts(pages);
    pages.replaceAll((id, page) -> judged(page));
    List<JudgedPage> all = new ArrayList<>(pages.values());
    all.sort(IN_ORDER);
    ledger = ledger.with(all, slice.to());
    if (!ledger.equals(before)) {
      memory.ledgers().put(map.journey(), ledger);
    }
    PageStanding standing = new PageStanding(ledger, map, matching, slice.to());
    List<Outcome> outcomes = outcomes(pages.values(), standing);
    standing.store(memory.records(), !outcomes.isEmpty() || surgesBegan());
    if (ledger.hasComplaints()) {
      new ExtraComplaints(slice, map, memory).update();
    }
    return ScoredSlice.of(slice, outcomes, standing.falsePagesPerWeek(), unknown);
  }

  private boolean surgesBegan() {
    return ledger.surges().stream().anyMatch(surge -> surge.at() == slice.to());
  }

  /** New pages; for an owner in shadow mode, the warnings that would have paged. */
  private List<JudgedPage> newPages() {
    return slice.decisions().warnings().stream()
        .filter(
            warning ->
                warning.getState() == WarningState.PAGED
                    || Boolean.TRUE.equals(warning.getShadow()))
        .filter(warning -> !ledger.contains(warning.getWarningId()))
        .map(this::page)
        .toList();
  }

  private JudgedPage page(Warning warning) {
    Long raisedAt = warning.getRaisedAt();
    return JudgedPage.pending(
        warning.getWarningId(),
        warning.getStep(),
        warning.getOwner(),
        warning.getEvidence().isEmpty() ? "" : warning.getEvidence().get(0).getLine(),
        raisedAt == null ? slice.to() : raisedAt);
  }

  /**
   * Applies owners' verdicts in the order in which they were given.
   *
   * @return number of verdicts on unknown pages
   */
  private long applyVerdicts(Map<String, JudgedPage> pages) {
    SortedSet<VerdictNotice> notices = new TreeSet<>();
    slice.steps().values().forEach(step -> notices.addAll(step.summary().verdicts()));
    long unknown = 0;
    for (VerdictNotice notice : notices) {
      JudgedPage page = pages.get(notice.getWarningId());
      if (page == null) {
        unknown++;
      } else {
        VerdictKind kind = VerdictKind.valueOf(notice.getVerdict());
        pages.put(notice.getWarningId(), judge.applyVerdict(page, kind, notice.getStep()));
      }
    }
    return unknown;
  }

  private JudgedPage judged(JudgedPage page) {
    boolean pending = page.outcome() == OutcomeKind.PENDING;
    JudgedPage current =
        pending && !page.deaf() && lacksComplaints(page) ? page.withMissingComplaints() : page;
    return judge.judge(current, ledger, slice.to());
  }

  /**
   * Whether complaints about the page may be missing: their source is silent, or its step has left
   * the map.
   */
  private boolean lacksComplaints(JudgedPage page) {
    boolean gone =
        !page.heldTo().equals(JourneyMap.WHOLE) && !map.steps().containsKey(page.heldTo());
    return gone
        || matching.stepsOf(page.heldTo()).stream()
            .map(step -> slice.steps().get(step))
            .anyMatch(SliceScoring::lacksComplaints);
  }

  private static boolean lacksComplaints(@Nullable RatedStep step) {
    return step != null && step.complaintsSilent();
  }

  private List<Outcome> outcomes(Iterable<JudgedPage> pages, PageStanding standing) {
    Map<String, JudgedPage> known = new HashMap<>();
    before.pages().forEach(page -> known.put(page.warningId(), page));
    List<Outcome> changed = new ArrayList<>();
    for (JudgedPage page : pages) {
      JudgedPage was = known.get(page.warningId());
      if (was == null || was.outcome() != page.outcome() || was.surgeAt() != page.surgeAt()) {
        changed.add(outcome(page, standing));
      }
    }
    return List.copyOf(changed);
  }

  private Outcome outcome(JudgedPage page, PageStanding standing) {
    boolean surged = page.surgeAt() != JudgedPage.NEVER;
    long lead = Math.max(0, page.surgeAt() - page.pagedAt());
    return Outcome.newBuilder()
        .setWarningId(page.warningId())
        .setJourney(map.journey())
        .setStep(page.step())
        .setOwner(page.owner())
        .setPagedAt(page.pagedAt())
        .setOutcome(page.outcome())
        .setSurgeAt(surged ? (Long) page.surgeAt() : null)
        .setLeadSeconds(surged ? (Long) (lead / 1000) : null)
        .setByChance(page.isJudged() ? standing.byChance(page.owner()) : null)
        .setJudgedAt(page.judgedAt())
        .build();
  }
}
