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

/** One slice being scored. */
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
    long unknown = hear(pages);
    pages.replaceAll((id, page) -> judged(page));
    List<JudgedPage> all = new ArrayList<>(pages.values());
    all.sort(IN_ORDER);
    ledger = ledger.with(all, slice.to());
    if (!ledger.equals(before)) {
      memory.ledgers().put(map.journey(), ledger);
    }
    PageStanding standing = new PageStanding(ledger, map, matching, slice.to());
    List<Outcome> outcomes = outcomes(pages.values(), standing);
    standing.handBack(memory.records(), !outcomes.isEmpty() || surgesBegan());
    if (ledger.hearsComplaints()) {
      new ExtraComplaints(slice, map, memory).learn();
    }
    return ScoredSlice.of(slice, outcomes, standing.falsePagesPerWeek(), unknown);
  }

  private boolean surgesBegan() {
    return ledger.surges().stream().anyMatch(surge -> surge.at() == slice.to());
  }

  /** Of an owner in shadow mode, what would have paged. */
  private List<JudgedPage> newPages() {
    return slice.decisions().warnings().stream()
        .filter(
            warning ->
                warning.getState() == WarningState.PAGED
                    || Boolean.TRUE.equals(warning.getShadow()))
        .filter(warning -> !ledger.knows(warning.getWarningId()))
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
   * Takes in what owners said, in the order in which they said it; counts words on no known page.
   */
  private long hear(Map<String, JudgedPage> pages) {
    SortedSet<VerdictNotice> words = new TreeSet<>();
    slice.steps().values().forEach(step -> words.addAll(step.summary().verdicts()));
    long unknown = 0;
    for (VerdictNotice word : words) {
      JudgedPage page = pages.get(word.getWarningId());
      if (page == null) {
        unknown++;
      } else {
        VerdictKind kind = VerdictKind.valueOf(word.getVerdict());
        pages.put(word.getWarningId(), judge.hear(page, kind, word.getStep()));
      }
    }
    return unknown;
  }

  private JudgedPage judged(JudgedPage page) {
    boolean pending = page.outcome() == OutcomeKind.PENDING;
    JudgedPage heard = pending && !page.deaf() && isDeaf(page) ? page.deafened() : page;
    return judge.judge(heard, ledger, slice.to());
  }

  /** Nobody can complain about a step that has left the map. */
  private boolean isDeaf(JudgedPage page) {
    boolean gone =
        !page.heldTo().equals(JourneyMap.WHOLE) && !map.steps().containsKey(page.heldTo());
    return gone
        || matching.stepsOf(page.heldTo()).stream()
            .map(step -> slice.steps().get(step))
            .anyMatch(SliceScoring::isDeaf);
  }

  private static boolean isDeaf(@Nullable RatedStep step) {
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
