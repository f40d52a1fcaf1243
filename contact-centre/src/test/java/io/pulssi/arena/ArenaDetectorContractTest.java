package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.slice.ClosedSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector that runs must do, Pulssi included. */
class ArenaDetectorContractTest {
  private static final int DAYS = 30;
  private static final int BAD_FROM = 28 * QuietDays.SLICES_A_DAY;

  static Stream<ArenaDetector> contenders() {
    return DetectorCatalog.standing().stream()
        .filter(LiveCompetitor.class::isInstance)
        .map(live -> ((LiveCompetitor) live).detector());
  }

  @ParameterizedTest
  @MethodSource("contenders")
  void shouldScoreAGrossChangeFarAboveAnythingBeforeAndOnItsStepAlone(ArenaDetector detector) {
    List<double[]> scores = scores(detector, QuietDays.days(DAYS, BAD_FROM));

    double before = most(scores, 14 * QuietDays.SLICES_A_DAY, BAD_FROM, 0);
    double after = most(scores, BAD_FROM, DAYS * QuietDays.SLICES_A_DAY, 0);
    double elsewhere = most(scores, BAD_FROM, DAYS * QuietDays.SLICES_A_DAY, 1);

    assertThat(after).as(detector.name()).isGreaterThan(1.5 * before).isPositive();
    assertThat(after).as(detector.name()).isGreaterThan(1.5 * elsewhere);
  }

  @ParameterizedTest
  @MethodSource("contenders")
  void shouldBeSilentWhileNothingChanges(ArenaDetector detector) {
    List<double[]> scores = scores(detector, QuietDays.days(DAYS, Integer.MAX_VALUE));

    double second = most(scores, 14 * QuietDays.SLICES_A_DAY, 22 * QuietDays.SLICES_A_DAY, 0);
    double third = most(scores, 22 * QuietDays.SLICES_A_DAY, DAYS * QuietDays.SLICES_A_DAY, 0);

    assertThat(third).as(detector.name()).isLessThan(1.2 * second + .05);
  }

  @ParameterizedTest
  @MethodSource("contenders")
  void shouldGiveTheSameScoresAgain(ArenaDetector detector) {
    List<ClosedSlice> slices = QuietDays.days(16, 15 * QuietDays.SLICES_A_DAY);

    assertThat(scores(detector, slices))
        .usingElementComparator(Arrays::compare)
        .isEqualTo(scores(detector, slices));
  }

  @ParameterizedTest
  @MethodSource("contenders")
  void shouldScoreNeitherBelowNoneNorWithoutANumber(ArenaDetector detector) {
    scores(detector, QuietDays.days(16, 15 * QuietDays.SLICES_A_DAY))
        .forEach(
            row ->
                assertThat(Arrays.stream(row).boxed())
                    .allMatch(score -> score >= 0 && Double.isFinite(score)));
  }

  private static List<double[]> scores(ArenaDetector detector, List<ClosedSlice> slices) {
    ArenaDetector.Run run = detector.start(QuietDays.map());
    List<double[]> rows = new ArrayList<>();
    for (ClosedSlice slice : slices) {
      double[] scores = new double[2];
      run.see(slice, scores);
      rows.add(scores);
    }
    return rows;
  }

  private static double most(List<double[]> rows, int from, int to, int step) {
    return rows.subList(from, to).stream().mapToDouble(row -> row[step]).max().orElse(0);
  }
}
