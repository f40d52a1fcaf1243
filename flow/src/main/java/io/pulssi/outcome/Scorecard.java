package io.pulssi.outcome;

import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.figure.Median;
import io.pulssi.figure.ShareInterval;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of some pages in figures, such as those of one owner in one week.
 *
 * @param pages number of pages
 * @param confirmed pages confirmed by a surge
 * @param wrong false pages
 * @param treated pages whose owner's verdict is TREATED: the treatment may have prevented a surge
 * @param pending pages not judged yet, or that cannot be judged by complaints
 * @param medianLeadSeconds median lead of the confirmed pages; null without one
 * @param precision share of confirmed among confirmed and false pages
 * @param precisionWithTreated the same, with treated pages counted as right
 * @param byChance the share of all judged pages of the same owner that chance would confirm, at the
 *     time of the last judgement; null while unknown
 */
public record Scorecard(
    long pages,
    long confirmed,
    long wrong,
    long treated,
    long pending,
    @Nullable Long medianLeadSeconds,
    ShareInterval precision,
    ShareInterval precisionWithTreated,
    @Nullable Double byChance) {

  /** The scorecard of these outcomes, one a page. */
  public static Scorecard of(Collection<Outcome> outcomes) {
    long confirmed = count(outcomes, OutcomeKind.CONFIRMED);
    long wrong = count(outcomes, OutcomeKind.FALSE);
    long treated = count(outcomes, OutcomeKind.TREATED);
    return new Scorecard(
        outcomes.size(),
        confirmed,
        wrong,
        treated,
        outcomes.size() - confirmed - wrong - treated,
        medianLead(outcomes),
        ShareInterval.ofCount(confirmed, confirmed + wrong),
        ShareInterval.ofCount(confirmed + treated, confirmed + wrong + treated),
        byChance(outcomes));
  }

  private static long count(Collection<Outcome> outcomes, OutcomeKind kind) {
    return outcomes.stream().filter(outcome -> outcome.getOutcome() == kind).count();
  }

  private static @Nullable Long medianLead(Collection<Outcome> outcomes) {
    double[] leads =
        outcomes.stream()
            .filter(outcome -> outcome.getOutcome() == OutcomeKind.CONFIRMED)
            .map(Outcome::getLeadSeconds)
            .filter(Objects::nonNull)
            .mapToDouble(Long::doubleValue)
            .toArray();
    return leads.length == 0 ? null : (long) Median.of(leads);
  }

  private static @Nullable Double byChance(Collection<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.getByChance() != null)
        .max(Comparator.comparingLong(Outcome::getJudgedAt).thenComparing(Outcome::getWarningId))
        .map(Outcome::getByChance)
        .orElse(null);
  }
}
