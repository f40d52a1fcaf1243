package io.pulssi.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of one run, assessed case by case. The first 14 days are left out, except for their
 * pages.
 *
 * @param incidents incidents that began after the first 14 days
 * @param surges surges that began after them
 * @param pages all pages, including those of the first 14 days
 * @param storms storms that began after them
 * @param weeks scored weeks
 * @param calmWeeks scored weeks in which no incident was felt, as a sum of time
 * @param contextShares share of the scored time, over all steps, that each context covers, 0 to 1
 */
public record RunAssessment(
    List<IncidentCase> incidents,
    List<SurgeCase> surges,
    List<PageCase> pages,
    List<StormCase> storms,
    double weeks,
    double calmWeeks,
    Map<String, Double> contextShares) {

  /** Copies the lists. */
  public RunAssessment {
    incidents = List.copyOf(incidents);
    surges = List.copyOf(surges);
    pages = List.copyOf(pages);
    storms = List.copyOf(storms);
    contextShares = Collections.unmodifiableMap(new TreeMap<>(contextShares));
  }

  /**
   * An incident.
   *
   * @param incident the incident
   * @param volume volume of its step
   * @param found whether a page is explained by it
   * @param delayHours hours from its beginning to the first such page; NaN without one
   */
  public record IncidentCase(
      Incident incident, VolumeClass volume, boolean found, double delayHours) {}

  /**
   * A surge.
   *
   * @param step its step
   * @param at when it began, epoch milliseconds
   * @param early whether a page came before it
   * @param leadHours hours from the first such page to the surge; 0 without one
   */
  public record SurgeCase(String step, long at, boolean early, double leadHours) {}

  /**
   * A page.
   *
   * @param page the page
   * @param owner owner of its step; for a common cause the common owner, or {@code *}
   * @param kind right, false or too early
   * @param context a possible reason for a page that is not right: {@code first 14 days}, a benign
   *     kind, {@code outage}; empty if none is known
   * @param calm whether no incident was felt at any step
   * @param confirmed whether a complaint surge confirms it
   * @param byChance the share of pages that chance would confirm, 0 to 1
   * @param leg whether the first leg named was right
   */
  public record PageCase(
      PagedWarning page,
      String owner,
      Kind kind,
      String context,
      boolean calm,
      boolean confirmed,
      double byChance,
      Leg leg) {

    /** Whether it counts as false. */
    public boolean isFalse() {
      return kind == Kind.FALSE;
    }
  }

  /**
   * A storm over all steps.
   *
   * @param storm the storm
   * @param common number of common-cause pages in it; one is right
   * @param others number of pages of single steps in it that no incident explains
   */
  public record StormCase(BenignEvent storm, long common, long others) {}

  /** Whether a page was right. */
  public enum Kind {
    /** Explained by an incident, or the one common-cause page of a storm. */
    RIGHT,
    FALSE,
    /** In the first 14 days. */
    PREMATURE
  }

  /**
   * The first leg named by a right page.
   *
   * @param downstream whether the trouble began at another step; if not, the other two mean nothing
   * @param right whether the right step was named at once
   * @param rightLater whether the right step was named four hours later
   */
  public record Leg(boolean downstream, boolean right, boolean rightLater) {
    static final Leg HERE = new Leg(false, false, false);
  }
}
