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
 * The score of one run: {@code score} of {@code report.json}. What there is nothing to tell from is
 * absent. Shares carry Wilson's interval, others one by drawing the weeks again.
 *
 * @param recall incidents found
 * @param early surges paged before
 * @param leadHoursMedian over all surges, missed ones 0
 * @param falsePages pages that nothing explains
 * @param falsePagesPerWeek the same by week
 * @param firstLegRight named at once, of right pages where the trouble did not begin
 * @param firstLegRightAfter4h named four hours later
 * @param precision pages that belong to a surge
 * @param precisionByChance the same, had the pages come at other times
 * @param falsePagesPerCalmWeek by week without incidents
 * @param recallByType by type of incident
 * @param recallByVolume by contacts a day of the step
 * @param delayHoursMedianByType from an incident's beginning to its first page, of those found
 * @param falsePagesByOwner how many each owner got, those with none left out
 * @param falsePagesByContext how many there were in what is benign, in outages, or else {@code
 *     none}
 * @param pagesInFirst14Days which nobody should get
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

  /** Of one run. */
  public static RunScore of(RunAssessment run, ScoringBasis ground) {
    return new Scorer(run, WeeklyAssessments.of(run, ground)).score();
  }

  /** Puts the figures of one run together. */
  private record Scorer(RunAssessment run, List<RunAssessment> weeks) {
    RunScore score() {
      RunStatistics all = new RunStatistics(List.of(run));
      long pages = all.scored().count();
      return new RunScore(
          share(all.incidents(), IncidentCase::found),
          share(all.surges(), SurgeCase::early),
          drawn(run.surges().size(), RunStatistics::leadHours),
          drawn(pages, RunStatistics::falsePages),
          drawn(pages, RunStatistics::falsePagesPerWeek),
          share(all.downstream(), page -> page.leg().right()),
          share(all.downstream(), page -> page.leg().rightLater()),
          share(all.scored(), PageCase::confirmed),
          drawn(pages, RunStatistics::precisionByChance),
          drawn(pages, RunStatistics::falsePagesPerCalmWeek),
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
      return drawn(found, tally -> tally.delayHours(each -> each.incident().type().equals(type)));
    }

    private @Nullable IntervalEstimate drawn(long n, ToDoubleFunction<RunStatistics> statistic) {
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
