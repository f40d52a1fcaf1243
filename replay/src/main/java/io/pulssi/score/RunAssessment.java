package io.pulssi.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the pages of one run fared, case by case. Only what lies behind the first 14 days counts,
 * except for pages in them.
 *
 * @param incidents that began then
 * @param surges that began then
 * @param pages all, also those of the first 14 days
 * @param storms that began then
 * @param weeks scored
 * @param calmWeeks of them, those in which no incident was felt
 * @param contextShares how much of the time scored, over all steps, each context covers, 0 to 1
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
   * @param incident which
   * @param volume of its step
   * @param found whether a page is right because of it
   * @param delayHours from its beginning to the first such page; NaN if not found
   */
  public record IncidentCase(
      Incident incident, VolumeClass volume, boolean found, double delayHours) {}

  /**
   * A surge.
   *
   * @param step where
   * @param at when it began, epoch milliseconds
   * @param early whether a page foresaw it
   * @param leadHours from the first such page to the surge; 0 if there was none
   */
  public record SurgeCase(String step, long at, boolean early, double leadHours) {}

  /**
   * A page.
   *
   * @param page which
   * @param owner of its step; the common owner, or {@code *}, for a common cause
   * @param kind what it was
   * @param context what it may be due to, if it is false: {@code first 14 days}, the kind of
   *     something benign, {@code outage}; empty if nothing is known
   * @param calm whether no incident was felt anywhere
   * @param confirmed whether it belongs to a surge
   * @param byChance how often it would have, had all pages come at other times, 0 to 1
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

    /** Whether it counts among the false ones. */
    public boolean isFalse() {
      return kind == Kind.FALSE;
    }
  }

  /**
   * A storm over all steps.
   *
   * @param storm which
   * @param common common-cause pages in it; one is right
   * @param others pages of single steps in it that no incident explains
   */
  public record StormCase(BenignEvent storm, long common, long others) {}

  /** What a page was. */
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
   * @param downstream whether the trouble began elsewhere; else the others say nothing
   * @param right whether the place was named at once
   * @param rightLater whether it was named four hours later
   */
  public record Leg(boolean downstream, boolean right, boolean rightLater) {
    static final Leg HERE = new Leg(false, false, false);
  }
}
