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
 * How some pages fared: those of an owner in a week, for instance.
 *
 * @param pages how many there were
 * @param confirmed of them, by a surge
 * @param wrong of them, false
 * @param treated of them, by their owner's word: they may have prevented their surge
 * @param pending of them, not judged yet, or not to be judged for want of complaints
 * @param medianLeadSeconds over the confirmed; null without one
 * @param precision confirmed of confirmed and false
 * @param precisionWithTreated the same, with the treated ones counted as right
 * @param byChance the share that chance would have confirmed of all judged pages of the same owner,
 *     as of the judgement that came last; null while unknown
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

  /** Of these outcomes, each of another page. */
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
