package io.pulssi.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pulssi.score.RunAssessment.IncidentCase;
import io.pulssi.score.RunAssessment.Kind;
import io.pulssi.score.RunAssessment.PageCase;
import io.pulssi.score.RunAssessment.SurgeCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score of one run: {@code score} in {@code report.json}. Unknown figures are absent. Shares
 * have Wilson's interval; the others have a bootstrap interval over weeks.
 *
 * @param recall share of incidents with a page
 * @param early share of complaint surges with a page before them
 * @param leadHoursMedian median lead over all surges; 0 for a surge without a page before it
 * @param falsePages number of pages that no incident explains
 * @param falsePagesPerWeek the same per week
 * @param firstLegRight of the right pages on steps where the trouble did not begin, the share that
 *     named the right first leg at once
 * @param firstLegRightAfter4h the same, as named four hours later
 * @param precision share of pages that a complaint surge confirms
 * @param precisionByChance the share that chance would confirm
 * @param falsePagesPerCalmWeek false pages per week without incidents
 * @param recallByType recall by type of incident
 * @param recallByVolume recall by contacts a day of the step
 * @param delayHoursMedianByType median hours from the beginning of an incident to its first page,
 *     by type, for incidents with a page
 * @param falsePagesByOwner false pages of each owner; owners without any are left out
 * @param falsePagesByContext false pages in each benign kind, in outages, and in {@code none}
 * @param pagesInFirst14Days pages while baselines learn; there should be none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunScore(
    @Nullable IntervalEstimate recall,
    @Nullable IntervalEstimate early,
    @Nullable IntervalEstimate leadHoursMedian,
    @Nullable IntervalEstimate falsePages,
    @Nullable IntervalEstimate falsePagesPerWeek,
    @Nullable IntervalEstimate firstLegRight,
    @Nullable IntervalEstimate firstLegRightAfter4h,
    @Nullable IntervalEstimate precision,
    @Nullable IntervalEstimate precisionByChance,
    @Nullable IntervalEstimate falsePagesPerCalmWeek,
    Map<String, IntervalEstimate> recallByType,
    Map<String, IntervalEstimate> recallByVolume,
    Map<String, IntervalEstimate> delayHoursMedianByType,
    Map<String, Long> falsePagesByOwner,
    Map<String, Long> falsePagesByContext,
    long pagesInFirst14Days) {

  /** The score of one run. */
  public static RunScore of(RunAssessment run, ScoringBasis ground) {
    return new Scorer(run, WeeklyAssessments.of(run, ground)).score();
  }

  /** Computes the figures of one run. */
  private record Scorer(RunAssessment run, List<RunAssessment> weeks) {
    RunScore score() {
      RunStatistics all = new RunStatistics(List.of(run));
      long pages = all.scored().count();
      return new RunScore(
          share(all.incidents(), IncidentCase::found),
          share(all.surges(), SurgeCase::early),
          bootstrapped(run.surges().size(), RunStatistics::leadHours),
          bootstrapped(pages, RunStatistics::falsePages),
          bootstrapped(pages, RunStatistics::falsePagesPerWeek),
          share(all.downstream(), page -> page.leg().right()),
          share(all.downstream(), page -> page.leg().rightLater()),
          share(all.scored(), PageCase::confirmed),
          bootstrapped(pages, RunStatistics::precisionByChance),
          bootstrapped(pages, RunStatistics::falsePagesPerCalmWeek),
          by(
              each -> each.incident().type(),
              (cases, any) -> share(cases.stream(), IncidentCase::found)),
          by(
              each -> each.volume().label(),
              (cases, any) -> share(cases.stream(), IncidentCase::found)),
          by(each -> each.incident().type(), this::delay),
          counts(PageCase::owner),
          counts(page -> page.context().isEmpty() ? "none" : page.context()),
          all.pages().filter(page -> page.kind() == Kind.PREMATURE).count());
    }

    private @Nullable IntervalEstimate delay(List<IncidentCase> cases, String type) {
      long found = cases.stream().filter(IncidentCase::found).count();
      return bootstrapped(
          found, tally -> tally.delayHours(each -> each.incident().type().equals(type)));
    }

    private @Nullable IntervalEstimate bootstrapped(
        long n, ToDoubleFunction<RunStatistics> statistic) {
      List<RunAssessment> one = List.of(run);
      double value = statistic.applyAsDouble(new RunStatistics(one));
      IntervalEstimate interval =
          Bootstrap.USUAL.figure(
              weeks, n, drawn -> statistic.applyAsDouble(new RunStatistics(drawn)));
      if (Double.isNaN(value)) {
        return null;
      }
      return Double.isNaN(interval.low())
          ? new IntervalEstimate(value, n, value, value).rounded()
          : new IntervalEstimate(value, n, interval.low(), interval.high()).rounded();
    }

    private Map<String, IntervalEstimate> by(
        Function<IncidentCase, String> key, Figuring figuring) {
      Map<String, IntervalEstimate> figures = new TreeMap<>();
      run.incidents().stream()
          .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
          .forEach(
              (name, cases) -> {
                IntervalEstimate figure = figuring.figure(cases, name);
                if (figure != null) {
                  figures.put(name, figure);
                }
              });
      return figures;
    }

    private Map<String, Long> counts(Function<PageCase, String> key) {
      return run.pages().stream()
          .filter(PageCase::isFalse)
          .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static <T> @Nullable IntervalEstimate share(Stream<T> cases, Predicate<T> which) {
      List<T> all = cases.toList();
      return all.isEmpty()
          ? null
          : IntervalEstimate.share(all.stream().filter(which).count(), all.size()).rounded();
    }
  }

  private interface Figuring {
    @Nullable IntervalEstimate figure(List<IncidentCase> cases, String name);
  }
}
