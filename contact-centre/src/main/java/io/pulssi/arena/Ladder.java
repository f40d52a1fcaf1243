package io.pulssi.arena;

import io.pulssi.arena.PageRecord.RungPage;
import io.pulssi.score.Assessor;
import io.pulssi.score.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of one detector on one seed at each rung of a ladder of thresholds, two per cent apart,
 * from the first that pages at all down to where nobody would bear it.
 */
final class Ladder {
  private static final double APART = 1.02;
  private static final double UNBEARABLE = 8;
  private static final int RUNGS_MAX = 600;

  private final int top;
  private final List<List<Page>> pages = new ArrayList<>();
  private final List<Double> falsePagesPerWeek = new ArrayList<>();

  private Ladder(int top) {
    this.top = top;
  }

  /** Climbs down. */
  static Ladder of(ScoreTrack track, long scoredFrom, Assessor assessor) {
    double most = track.maximum(scoredFrom);
    if (most <= 0) {
      return new Ladder(Integer.MIN_VALUE);
    }
    Ladder ladder = new Ladder(rung(most));
    double wrong = 0;
    for (int down = 0; down < RUNGS_MAX && wrong <= UNBEARABLE; down++) {
      List<Page> raised = new ArrayList<>();
      track.pages(
          threshold(ladder.top - down), scoredFrom, (step, at) -> raised.add(Page.plain(step, at)));
      wrong = assessor.falsePagesPerWeek(raised);
      ladder.pages.add(List.copyOf(raised));
      ladder.falsePagesPerWeek.add(wrong);
    }
    return ladder;
  }

  /** From recorded pages. */
  static Ladder of(List<RungPage> recorded, Assessor assessor) {
    if (recorded.isEmpty()) {
      return new Ladder(Integer.MIN_VALUE);
    }
    int top = recorded.stream().mapToInt(RungPage::highest).max().orElseThrow();
    int bottom = recorded.stream().mapToInt(RungPage::lowest).min().orElseThrow();
    Ladder ladder = new Ladder(top);
    for (int rung = top; rung >= bottom; rung--) {
      int here = rung;
      List<Page> raised =
          recorded.stream().filter(page -> page.comesAt(here)).map(RungPage::page).toList();
      ladder.pages.add(raised);
      ladder.falsePagesPerWeek.add(assessor.falsePagesPerWeek(raised));
    }
    return ladder;
  }

  /** The threshold of a rung. */
  static double threshold(int rung) {
    return StrictMath.pow(APART, rung);
  }

  private static int rung(double score) {
    return (int) StrictMath.floor(StrictMath.log(score) / StrictMath.log(APART));
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** The highest rung that pages. */
  int top() {
    return top;
  }

  /** The lowest rung known. */
  int bottom() {
    return top - pages.size() + 1;
  }

  /** The pages at a rung; below the lowest known, as at that one. */
  List<Page> pages(int rung) {
    return isEmpty() || rung > top ? List.of() : pages.get(index(rung));
  }

  /** False pages a week at a rung. */
  double falsePagesPerWeek(int rung) {
    return isEmpty() || rung > top ? 0 : falsePagesPerWeek.get(index(rung));
  }

  private int index(int rung) {
    return Math.min(top - rung, pages.size() - 1);
  }

  /**
   * The lowest rung at which the mean false pages a week over these seeds stay within a budget,
   * down from the top; {@link Integer#MAX_VALUE} if no detector ever paged.
   */
  static int solve(List<Ladder> seeds, double budget) {
    List<Ladder> paging = seeds.stream().filter(ladder -> !ladder.isEmpty()).toList();
    if (paging.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int from = paging.stream().mapToInt(Ladder::top).max().orElseThrow();
    int to = paging.stream().mapToInt(Ladder::bottom).min().orElseThrow();
    int solved = from + 1;
    for (int rung = from; rung >= to; rung--) {
      if (mean(seeds, rung) > budget) {
        break;
      }
      solved = rung;
    }
    return solved;
  }

  private static double mean(List<Ladder> seeds, int rung) {
    return seeds.stream().mapToDouble(seed -> seed.falsePagesPerWeek(rung)).average().orElse(0);
  }
}
