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
 * Judges a page by what is known now. The first rule that applies decides:
 *
 * <ol>
 *   <li>Its owner's verdict is FALSE, or WRONG_STEP without a step of the map: FALSE, whatever
 *       happens later.
 *   <li>A surge began within five days after it, or was going on when it was raised: CONFIRMED.
 *       This holds for a treated page too, because the treatment did not prevent the surge.
 *   <li>Its owner's verdict is TREATED: TREATED. The treatment may have prevented a surge; nobody
 *       can know.
 *   <li>Five days have passed and a surge would have been seen: FALSE.
 *   <li>Otherwise: PENDING. It stays PENDING where complaints cannot judge it: there is no
 *       complaint source at the step or upstream of it, the history of complaints is too short, or
 *       the complaint source went silent meanwhile.
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

  /** The page with its outcome at {@code now}; the same object if nothing changed. */
  JudgedPage judge(JudgedPage page, PageLedger ledger, long now) {
    if (page.word() == VerdictKind.FALSE || page.word() == VerdictKind.WRONG_STEP) {
      return changed(page, OutcomeKind.FALSE, JudgedPage.NEVER, now);
    }
    Optional<ComplaintSurge> surge = firstSurge(page, ledger.surges());
    if (surge.isPresent()) {
      return changed(page, OutcomeKind.CONFIRMED, surge.get().at(), now);
    }
    if (page.word() == VerdictKind.TREATED) {
      return changed(page, OutcomeKind.TREATED, JudgedPage.NEVER, now);
    }
    boolean over = now - page.pagedAt() >= SurgeMatching.AHEAD_MAX.toMillis();
    OutcomeKind left = over && canJudge(page, ledger) ? OutcomeKind.FALSE : OutcomeKind.PENDING;
    return changed(page, left, JudgedPage.NEVER, now);
  }

  /**
   * The page after a verdict of its owner. After WRONG_STEP with a step of the map, the complaints
   * of that step judge it, and the verdict no longer counts against it.
   */
  JudgedPage applyVerdict(JudgedPage page, VerdictKind verdict, @Nullable String step) {
    return verdict == VerdictKind.WRONG_STEP && step != null && map.steps().containsKey(step)
        ? page.withVerdict(VerdictKind.UNKNOWN, step)
        : page.withVerdict(verdict, page.step());
  }

  private Optional<ComplaintSurge> firstSurge(JudgedPage page, Collection<ComplaintSurge> surges) {
    StepPage raised = page.page();
    return surges.stream()
        .filter(surge -> matching.foresees(raised, surge) || matching.accompanies(raised, surge))
        .findFirst();
  }

  private boolean canJudge(JudgedPage page, PageLedger ledger) {
    return !page.deaf()
        && ledger.hasComplaints()
        && page.pagedAt() - ledger.complaintsSince() >= HISTORY.toMillis()
        && matching.stepsOf(page.heldTo()).stream().anyMatch(this::hasComplaintSource);
  }

  private boolean hasComplaintSource(String id) {
    Step step = map.steps().get(id);
    return step != null && step.sources().containsKey(Source.COMPLAINT);
  }

  private static JudgedPage changed(JudgedPage page, OutcomeKind now, long surgeAt, long at) {
    return page.outcome() == now && page.surgeAt() == surgeAt
        ? page
        : page.withOutcome(now, surgeAt, at);
  }
}
