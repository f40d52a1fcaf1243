package io.pulssi.outcome;

import io.pulssi.event.OutcomeKind;
import io.pulssi.event.VerdictKind;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page, by what is known now.
 *
 * <ol>
 *   <li>Its owner said FALSE, or WRONG_STEP without naming a step of the map: FALSE, whatever
 *       comes.
 *   <li>A surge came that it foresaw or that it was raised in: CONFIRMED, also when it was treated,
 *       since the treatment then did not prevent the surge.
 *   <li>Its owner said TREATED: TREATED. It may have prevented its surge, nobody can know.
 *   <li>Five days passed, and a surge would have been seen: FALSE.
 *   <li>PENDING. For good, where complaints could not tell: no complaint source at the step or
 *       upstream of it, too little history of complaints, or a feed that fell silent meanwhile.
 * </ol>
 */
final class PageJudge {
  private static final Duration HISTORY =
      Duration.ofHours(ComplaintHours.USUAL_MIN + ComplaintHours.TESTED);

  private final JourneyMap map;
  private final SurgeMatching matching;

  PageJudge(JourneyMap map, SurgeMatching matching) {
    this.map = map;
    this.matching = matching;
  }

  /** The page as it stands at {@code now}; the same one when nothing changed. */
  JudgedPage judge(JudgedPage page, PageLedger ledger, long now) {
    if (page.word() == VerdictKind.FALSE || page.word() == VerdictKind.WRONG_STEP) {
      return changed(page, OutcomeKind.FALSE, JudgedPage.NEVER, now);
    }
    Optional<ComplaintSurge> surge = first(page, ledger.surges());
    if (surge.isPresent()) {
      return changed(page, OutcomeKind.CONFIRMED, surge.get().at(), now);
    }
    if (page.word() == VerdictKind.TREATED) {
      return changed(page, OutcomeKind.TREATED, JudgedPage.NEVER, now);
    }
    boolean over = now - page.pagedAt() >= SurgeMatching.AHEAD_MAX.toMillis();
    OutcomeKind left = over && canTell(page, ledger) ? OutcomeKind.FALSE : OutcomeKind.PENDING;
    return changed(page, left, JudgedPage.NEVER, now);
  }

  /**
   * The page after its owner's word. WRONG_STEP that names a step of the map holds it to that step
   * from then on, and is no more said against it.
   */
  JudgedPage hear(JudgedPage page, VerdictKind word, @Nullable String step) {
    return word == VerdictKind.WRONG_STEP && step != null && map.steps().containsKey(step)
        ? page.said(VerdictKind.UNKNOWN, step)
        : page.said(word, page.step());
  }

  private Optional<ComplaintSurge> first(JudgedPage page, Collection<ComplaintSurge> surges) {
    StepPage raised = page.page();
    return surges.stream()
        .filter(surge -> matching.foresees(raised, surge) || matching.accompanies(raised, surge))
        .findFirst();
  }

  private boolean canTell(JudgedPage page, PageLedger ledger) {
    return !page.deaf()
        && ledger.hearsComplaints()
        && page.pagedAt() - ledger.complaintsSince() >= HISTORY.toMillis()
        && matching.stepsOf(page.heldTo()).stream().anyMatch(this::hearsComplaints);
  }

  private boolean hearsComplaints(String id) {
    Step step = map.steps().get(id);
    return step != null && step.sources().containsKey(Source.COMPLAINT);
  }

  private static JudgedPage changed(JudgedPage page, OutcomeKind now, long surgeAt, long at) {
    return page.outcome() == now && page.surgeAt() == surgeAt
        ? page
        : page.become(now, surgeAt, at);
  }
}
