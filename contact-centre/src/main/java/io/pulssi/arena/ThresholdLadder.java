package io.pulssi.arena;

import io.pulssi.arena.PageRecord.RungPage;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.PagedWarning;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of one detector on one seed at each of many thresholds. Each rung is two per cent above
 * the next; the highest is the first with a page, the lowest has more false pages than anybody
 * accepts.
 */
final class ThresholdLadder {
  private static final double STEP_FACTOR = 1.02;
  private static final double FALSE_PAGES_MAX = 8;
  private static final int RUNGS_MAX = 600;

  private final int top;
  private final List<List<PagedWarning>> pages = new ArrayList<>();
  private final List<Double> falsePagesPerWeek = new ArrayList<>();

  private ThresholdLadder(int top) {
    this.top = top;
  }

  /** From scores. */
  static ThresholdLadder of(ScoreTrack track, long scoredFrom, PageAssessor assessor) {
    double most = track.maximum(scoredFrom);
    if (most <= 0) {
      return new ThresholdLadder(Integer.MIN_VALUE);
    }
    ThresholdLadder ladder = new ThresholdLadder(rung(most));
    double wrong = 0;
    for (int down = 0; down < RUNGS_MAX && wrong <= FALSE_PAGES_MAX; down++) {
      List<PagedWarning> raised = new ArrayList<>();
      track.pages(
          threshold(ladder.top - down),
          scoredFrom,
          (step, at) -> raised.add(PagedWarning.plain(step, at)));
      wrong = assessor.falsePagesPerWeek(raised);
      ladder.pages.add(List.copyOf(raised));
      ladder.falsePagesPerWeek.add(wrong);
    }
    return ladder;
  }

  /** From recorded pages. */
  static ThresholdLadder of(List<RungPage> recorded, PageAssessor assessor) {
    if (recorded.isEmpty()) {
      return new ThresholdLadder(Integer.MIN_VALUE);
    }
    int top = recorded.stream().mapToInt(RungPage::highest).max().orElseThrow();
    int bottom = recorded.stream().mapToInt(RungPage::lowest).min().orElseThrow();
    ThresholdLadder ladder = new ThresholdLadder(top);
    for (int rung = top; rung >= bottom; rung--) {
      int here = rung;
      List<PagedWarning> raised =
          recorded.stream().filter(page -> page.comesAt(here)).map(RungPage::page).toList();
      ladder.pages.add(raised);
      ladder.falsePagesPerWeek.add(assessor.falsePagesPerWeek(raised));
    }
    return ladder;
  }

  /** The threshold of a rung. */
  static double threshold(int rung) {
    return StrictMath.pow(STEP_FACTOR, rung);
  }

  private static int rung(double score) {
    return (int) StrictMath.floor(StrictMath.log(score) / StrictMath.log(STEP_FACTOR));
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** The highest rung with a page. */
  int top() {
    return top;
  }

  /** The lowest rung known. */
  int bottom() {
    return top - pages.size() + 1;
  }

  /** The pages at a rung; below the lowest known rung, as at that one. */
  List<PagedWarning> pages(int rung) {
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
   * The lowest rung, counted down from the top, at which the mean of false pages a week over these
   * seeds is still within a budget; {@link Integer#MAX_VALUE} if there was no page at all.
   */
  static int solve(List<ThresholdLadder> seeds, double budget) {
    List<ThresholdLadder> paging = seeds.stream().filter(ladder -> !ladder.isEmpty()).toList();
    if (paging.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int from = paging.stream().mapToInt(ThresholdLadder::top).max().orElseThrow();
    int to = paging.stream().mapToInt(ThresholdLadder::bottom).min().orElseThrow();
    int solved = from + 1;
    for (int rung = from; rung >= to; rung--) {
      if (mean(seeds, rung) > budget) {
        break;
      }
      solved = rung;
    }
    return solved;
  }

  private static double mean(List<ThresholdLadder> seeds, int rung) {
    return seeds.stream().mapToDouble(seed -> seed.falsePagesPerWeek(rung)).average().orElse(0);
  }
}
