package io.pulssi.report;

import io.pulssi.figure.Median;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;

/**
 * Finds bad days in hindsight: days on which many more customers of a step hung up or waited too
 * long than on its other days. The share of contacts that were abandoned, or waited too long, is at
 * least 1.5 times that of the median day, and more than four standard deviations of a binomial
 * above it. Days with fewer than {@value #CONTACTS_LEAST} contacts are not judged, nor are steps
 * with fewer than {@value #DAYS_LEAST} such days.
 */
final class BadDays {
  static final int CONTACTS_LEAST = 30;
  static final int DAYS_LEAST = 10;
  static final double DEVIATIONS = 4;
  static final double TIMES_USUAL = 1.5;

  /**
   * Smaller usual shares are raised to this one, so that a single caller who hangs up does not make
   * a bad day.
   */
  private static final double SHARE_LEAST = .005;

  /**
   * A bad day of one step.
   *
   * @param step step id
   * @param day local
   * @param contacts answered or abandoned
   * @param abandoned share of them, 0 to 1
   * @param abandonedUsually the same on the step's median day
   * @param tooLong share that waited too long, 0 to 1
   * @param tooLongUsually the same on the step's median day
   */
  record BadDay(
      String step,
      LocalDate day,
      long contacts,
      double abandoned,
      double abandonedUsually,
      double tooLong,
      double tooLongUsually) {}

  private BadDays() {}

  /** Ordered by day, then step. */
  static List<BadDay> of(DailyContacts tallies) {
    List<BadDay> bad = new ArrayList<>();
    tallies.byStep().forEach((step, days) -> add(step, days, bad));
    bad.sort(Comparator.comparing(BadDay::day).thenComparing(BadDay::step));
    return List.copyOf(bad);
  }

  private static void add(
      String step, NavigableMap<LocalDate, DailyContacts.Tally> days, List<BadDay> bad) {
    List<DailyContacts.Tally> judged =
        days.values().stream().filter(tally -> tally.ended() >= CONTACTS_LEAST).toList();
    if (judged.size() < DAYS_LEAST) {
      return;
    }
    double abandonedUsually =
        Median.of(judged.stream().mapToDouble(DailyContacts.Tally::abandoned).toArray());
    double tooLongUsually =
        Median.of(judged.stream().mapToDouble(DailyContacts.Tally::tooLong).toArray());
    days.forEach(
        (day, tally) -> {
          if (tally.ended() >= CONTACTS_LEAST
              && (isBad(tally.abandoned(), abandonedUsually, tally.ended())
                  || isBad(tally.tooLong(), tooLongUsually, tally.waited()))) {
            bad.add(
                new BadDay(
                    step,
                    day,
                    tally.ended(),
                    tally.abandoned(),
                    abandonedUsually,
                    tally.tooLong(),
                    tooLongUsually));
          }
        });
  }

  private static boolean isBad(double share, double usual, long n) {
    double p = Math.max(SHARE_LEAST, usual);
    return share >= TIMES_USUAL * p && share > p + DEVIATIONS * Math.sqrt(p * (1 - p) / n);
  }
}
