package io.pulssi.score;

import io.pulssi.figure.Median;
import io.pulssi.score.RunAssessment.IncidentCase;
import io.pulssi.score.RunAssessment.Kind;
import io.pulssi.score.RunAssessment.PageCase;
import io.pulssi.score.RunAssessment.SurgeCase;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Statistics over the assessments of one or several runs; NaN if unknown. */
public record RunStatistics(List<RunAssessment> runs) {

  /** Share of incidents with a page. */
  public double recall(Predicate<IncidentCase> which) {
    return share(incidents().filter(which), IncidentCase::found);
  }

  /**
   * Median hours from the beginning of an incident to its first page, for incidents with a page.
   */
  public double delayHours(Predicate<IncidentCase> which) {
    return Median.of(
        incidents()
            .filter(which)
            .filter(IncidentCase::found)
            .mapToDouble(IncidentCase::delayHours)
            .toArray());
  }

  /** Share of surges with a page before them. */
  public double early() {
    return share(surges(), SurgeCase::early);
  }

  /** Median lead in hours over all surges; 0 for a surge without a page before it. */
  public double leadHours() {
    return Median.of(surges().mapToDouble(SurgeCase::leadHours).toArray());
  }

  /** False pages after the first 14 days. */
  public double falsePages() {
    return (double) pages().filter(PageCase::isFalse).count();
  }

  /** The same per scored week. */
  public double falsePagesPerWeek() {
    return falsePagesPerWeek(page -> true);
  }

  /** The same for some pages. */
  public double falsePagesPerWeek(Predicate<PageCase> which) {
    return perWeek(
        (double) pages().filter(PageCase::isFalse).filter(which).count(),
        runs.stream().mapToDouble(RunAssessment::weeks).sum());
  }

  /** False pages per week without incidents. */
  public double falsePagesPerCalmWeek() {
    return perWeek(
        (double) pages().filter(PageCase::isFalse).filter(PageCase::calm).count(),
        runs.stream().mapToDouble(RunAssessment::calmWeeks).sum());
  }

  /** False pages in a context. */
  public long falsePagesIn(String context) {
    return pages()
        .filter(page -> page.kind() != Kind.RIGHT && page.context().equals(context))
        .count();
  }

  /**
   * False pages to expect in this context by chance, from the rate of false pages outside all
   * contexts.
   */
  public double falsePagesByChanceIn(String context) {
    double outside = 0;
    double within = 0;
    for (RunAssessment run : runs) {
      double share = run.contextShares().getOrDefault(context, 0.0);
      double any = run.contextShares().values().stream().mapToDouble(Double::doubleValue).sum();
      outside += run.weeks() * Math.max(0, 1 - any);
      within += run.weeks() * share;
    }
    long pages = pages().filter(page -> page.isFalse() && page.context().isEmpty()).count();
    return outside > 0 ? pages * within / outside : Double.NaN;
  }

  /** Share of pages that a complaint surge confirms. */
  public double precision() {
    return share(scored(), PageCase::confirmed);
  }

  /** What {@link #precision} would be by chance. */
  public double precisionByChance() {
    return scored().mapToDouble(PageCase::byChance).average().orElse(Double.NaN);
  }

  /**
   * Of the right pages on steps where the trouble did not begin, the share that named the right
   * first leg at once.
   */
  public double firstLegRight() {
    return share(downstream(), page -> page.leg().right());
  }

  /** The same, as named four hours later. */
  public double firstLegRightLater() {
    return share(downstream(), page -> page.leg().rightLater());
  }

  /** Scored incidents. */
  public Stream<IncidentCase> incidents() {
    return runs.stream().flatMap(run -> run.incidents().stream());
  }

  /** Scored surges. */
  public Stream<SurgeCase> surges() {
    return runs.stream().flatMap(run -> run.surges().stream());
  }

  /** All pages. */
  public Stream<PageCase> pages() {
    return runs.stream().flatMap(run -> run.pages().stream());
  }

  /** Pages after the first 14 days. */
  public Stream<PageCase> scored() {
    return pages().filter(page -> page.kind() != Kind.PREMATURE);
  }

  /** Right pages on steps where the trouble did not begin. */
  public Stream<PageCase> downstream() {
    return scored().filter(page -> page.leg().downstream());
  }

  private static double perWeek(double count, double weeks) {
    return weeks > 0 ? count / weeks : Double.NaN;
  }

  private static <T> double share(Stream<T> all, Predicate<T> which) {
    return all.mapToDouble(each -> which.test(each) ? 1 : 0).average().orElse(Double.NaN);
  }
}
