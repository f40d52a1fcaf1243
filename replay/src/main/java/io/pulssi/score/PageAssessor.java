package io.pulssi.score;

import io.pulssi.outcome.ChanceRate;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.score.RunAssessment.IncidentCase;
import io.pulssi.score.RunAssessment.Kind;
import io.pulssi.score.RunAssessment.Leg;
import io.pulssi.score.RunAssessment.PageCase;
import io.pulssi.score.RunAssessment.StormCase;
import io.pulssi.score.RunAssessment.SurgeCase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares pages with the truth and with complaint surges. */
public final class PageAssessor {
  private static final double HOUR = 3_600_000;

  /** Context of a page that came while baselines were learning. */
  public static final String FIRST_DAYS = "first 14 days";

  /** Context of a page while events were missing. */
  public static final String OUTAGE = "outage";

  private final GroundTruth truth;
  private final ScoringBasis ground;
  private final List<ComplaintSurge> surges;
  private final double calmWeeks;
  private final Map<String, Double> contextShares;

  /** For one run, in which any number of lists of pages can be assessed. */
  public PageAssessor(GroundTruth truth, ScoringBasis ground) {
    this.truth = truth;
    this.ground = ground;
    this.surges =
        ground.surges().stream().filter(surge -> surge.at() >= ground.scoredFrom()).toList();
    this.calmWeeks = CalmTime.millis(truth, ground) / (double) ScoringBasis.WEEK;
    this.contextShares = ContextTime.shares(truth, ground);
  }

  /** Assesses pages, in any order. */
  public RunAssessment assess(List<PagedWarning> pages) {
    List<PagedWarning> ordered =
        pages.stream()
            .sorted(
                Comparator.comparingLong(PagedWarning::raisedAt).thenComparing(PagedWarning::step))
            .toList();
    List<PagedWarning> scored =
        ordered.stream().filter(page -> page.raisedAt() >= ground.scoredFrom()).toList();
    double chance = chance(scored);
    return new RunAssessment(
        truth.incidents().stream()
            .filter(incident -> incident.from() >= ground.scoredFrom())
            .map(incident -> incident(incident, scored))
            .toList(),
        surges.stream().map(surge -> surge(surge, scored)).toList(),
        ordered.stream().map(page -> page(page, chance)).toList(),
        truth.benign().stream()
            .filter(benign -> benign.isStorm() && benign.from() >= ground.scoredFrom())
            .map(storm -> storm(storm, scored))
            .toList(),
        (ground.to() - ground.scoredFrom()) / (double) ScoringBasis.WEEK,
        calmWeeks,
        contextShares);
  }

  /** False pages a week. Thresholds are chosen so that this rate matches a target. */
  public double falsePagesPerWeek(List<PagedWarning> pages) {
    long wrong =
        pages.stream()
            .filter(page -> page.raisedAt() >= ground.scoredFrom())
            .filter(page -> !truth.explains(page.step(), page.raisedAt()))
            .count();
    return wrong * (double) ScoringBasis.WEEK / (ground.to() - ground.scoredFrom());
  }

  private double chance(List<PagedWarning> scored) {
    long from = ground.scoredFrom();
    return scored.isEmpty() || ground.to() <= from
        ? Double.NaN
        : ChanceRate.precision(
            scored.stream().map(PagedWarning::raised).toList(),
            surges,
            ground.matching(),
            from,
            ground.to());
  }

  private IncidentCase incident(Incident incident, List<PagedWarning> pages) {
    double delay =
        pages.stream()
            .filter(page -> incident.explains(page.step(), page.raisedAt()))
            .mapToDouble(page -> (page.raisedAt() - incident.from()) / HOUR)
            .findFirst()
            .orElse(Double.NaN);
    return new IncidentCase(
        incident, ground.volumeOf(incident.step()), !Double.isNaN(delay), delay);
  }

  private SurgeCase surge(ComplaintSurge surge, List<PagedWarning> pages) {
    double lead =
        pages.stream()
            .filter(page -> ground.matching().foresees(page.raised(), surge))
            .mapToDouble(page -> (surge.at() - page.raisedAt()) / HOUR)
            .findFirst()
            .orElse(0);
    return new SurgeCase(surge.step(), surge.at(), lead > 0, lead);
  }

  private StormCase storm(BenignEvent storm, List<PagedWarning> pages) {
    List<PagedWarning> within =
        pages.stream().filter(page -> storm.covers(page.step(), page.raisedAt())).toList();
    long common =
        within.stream().filter(page -> page.step().equals(PagedWarning.EVERYWHERE)).count();
    long others =
        within.stream()
            .filter(page -> !page.step().equals(PagedWarning.EVERYWHERE))
            .filter(page -> !truth.explains(page.step(), page.raisedAt()))
            .count();
    return new StormCase(storm, common, others);
  }

  private PageCase page(PagedWarning page, double chance) {
    Kind kind = kind(page);
    return new PageCase(
        page,
        owner(page.step()),
        kind,
        kind == Kind.RIGHT ? "" : context(page),
        truth.incidents().stream().noneMatch(incident -> incident.isFeltAt(page.raisedAt())),
        ground.matching().isRight(page.raised(), surges),
        chance,
        leg(page));
  }

  private Kind kind(PagedWarning page) {
    if (page.raisedAt() < ground.scoredFrom()) {
      return Kind.PREMATURE;
    }
    return truth.explains(page.step(), page.raisedAt()) ? Kind.RIGHT : Kind.FALSE;
  }

  private String context(PagedWarning page) {
    if (page.raisedAt() < ground.scoredFrom()) {
      return FIRST_DAYS;
    }
    if (truth.outages().stream().anyMatch(each -> each.covers(page.step(), page.raisedAt()))) {
      return OUTAGE;
    }
    return truth.benign().stream()
        .filter(each -> each.covers(page.step(), page.raisedAt()))
        .map(BenignEvent::kind)
        .findFirst()
        .orElse("");
  }

  private String owner(String step) {
    return ground.map().steps().containsKey(step)
        ? ground.map().ownerOf(step).id()
        : ground.map().commonOwner().orElse(step);
  }

  /**
   * A page is right to name its own step if trouble began there, even if it also began elsewhere.
   */
  private Leg leg(PagedWarning page) {
    Set<String> begun = new TreeSet<>();
    for (Incident incident : truth.incidents()) {
      if (incident.explains(page.step(), page.raisedAt())) {
        begun.add(incident.firstLeg());
      }
    }
    return begun.isEmpty() || begun.contains(page.step())
        ? Leg.HERE
        : new Leg(true, begun.contains(page.firstLeg()), begun.contains(page.firstLegLater()));
  }
}
