package io.pulssi.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pulssi.score.Assessment.IncidentCase;
import io.pulssi.score.Assessment.Kind;
import io.pulssi.score.Assessment.PageCase;
import io.pulssi.score.Assessment.SurgeCase;
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
public record Score(
    @Nullable Figure recall,
    @Nullable Figure early,
    @Nullable Figure leadHoursMedian,
    @Nullable Figure falsePages,
    @Nullable Figure falsePagesPerWeek,
    @Nullable Figure firstLegRight,
    @Nullable Figure firstLegRightAfter4h,
    @Nullable Figure precision,
    @Nullable Figure precisionByChance,
    @Nullable Figure falsePagesPerCalmWeek,
    Map<String, Figure> recallByType,
    Map<String, Figure> recallByVolume,
    Map<String, Figure> delayHoursMedianByType,
    Map<String, Long> falsePagesByOwner,
    Map<String, Long> falsePagesByContext,
    long pagesInFirst14Days) {

  /** Of one run. */
  public static Score of(Assessment run, Ground ground) {
    return new Scorer(run, Weeks.of(run, ground)).score();
  }

  /** Puts the figures of one run together. */
  private record Scorer(Assessment run, List<Assessment> weeks) {
    Score score() {
      Tally all = new Tally(List.of(run));
      long pages = all.scored().count();
      return new Score(
          share(all.incidents(), IncidentCase::found),
          share(all.surges(), SurgeCase::early),
          drawn(run.surges().size(), Tally::leadHours),
          drawn(pages, Tally::falsePages),
          drawn(pages, Tally::falsePagesPerWeek),
          share(all.downstream(), page -> page.leg().right()),
          share(all.downstream(), page -> page.leg().rightLater()),
          share(all.scored(), PageCase::confirmed),
          drawn(pages, Tally::precisionByChance),
          drawn(pages, Tally::falsePagesPerCalmWeek),
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

    private @Nullable Figure delay(List<IncidentCase> cases, String type) {
      long found = cases.stream().filter(IncidentCase::found).count();
      return drawn(found, tally -> tally.delayHours(each -> each.incident().type().equals(type)));
    }

    private @Nullable Figure drawn(long n, ToDoubleFunction<Tally> statistic) {
      List<Assessment> one = List.of(run);
      double value = statistic.applyAsDouble(new Tally(one));
      Figure interval =
          Bootstrap.USUAL.figure(weeks, n, drawn -> statistic.applyAsDouble(new Tally(drawn)));
      if (Double.isNaN(value)) {
        return null;
      }
      return Double.isNaN(interval.low())
          ? new Figure(value, n, value, value).rounded()
          : new Figure(value, n, interval.low(), interval.high()).rounded();
    }

    private Map<String, Figure> by(Function<IncidentCase, String> key, Figuring figuring) {
      Map<String, Figure> figures = new TreeMap<>();
      run.incidents().stream()
          .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
          .forEach(
              (name, cases) -> {
                Figure figure = figuring.figure(cases, name);
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

    private static <T> @Nullable Figure share(Stream<T> cases, Predicate<T> which) {
      List<T> all = cases.toList();
      return all.isEmpty()
          ? null
          : Figure.share(all.stream().filter(which).count(), all.size()).rounded();
    }
  }

  private interface Figuring {
    @Nullable Figure figure(List<IncidentCase> cases, String name);
  }
}
