package io.pulssi.warning;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.Residual;
import io.pulssi.baseline.Series;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a slice shows of the journey as a whole: the step {@code *}. */
final class CommonTrouble {
  /** So much evidence pages; a look may add so much, and there may be so much in all. */
  private static final double PAGES_AT = 3.5;

  private static final double LOOK_MOST = 1.5;
  private static final double MOST = 1.5 * PAGES_AT;

  private CommonTrouble() {}

  /**
   * Takes a slice in. A single look, early in the morning, goes over the limit now and then; only
   * looks that stay over it are a storm: {@code C ← min(5.25, max(0, C + min(1.5, score − 1)))} at
   * every full hour.
   */
  static void mount(JudgedSlice slice, Trail journey) {
    StepEvidence common = slice.common();
    if (common != null && slice.rated().to() % Contacts.HOUR_MILLIS == 0) {
      double look = StrictMath.min(LOOK_MOST, common.score() - 1);
      journey.mounting = (float) StrictMath.min(MOST, StrictMath.max(0, journey.mounting + look));
    }
  }

  /**
   * The common cause as a score of which 1 pages.
   *
   * @param journey what has mounted up to this slice
   * @param open its warning, whose onset the evidence keeps: the window that is compared moves on
   */
  static Sight sight(JudgedSlice slice, Trail journey, @Nullable Episode open) {
    StepEvidence common = slice.common();
    double score = journey.mounting / PAGES_AT;
    List<LineEvidence> lines =
        common == null
            ? List.of()
            : common.lines().stream()
                .map(line -> line(line, score, open == null ? line.since() : open.onset()))
                .toList();
    StepEvidence evidence =
        new StepEvidence(
            JudgedSlice.WHOLE,
            false,
            false,
            score,
            lines,
            common == null ? 0 : common.excessContacts12h());
    return new Sight(
        evidence, People.UNKNOWN, common == null, false, slice.rated().from(), slice.rated().to());
  }

  private static LineEvidence line(LineEvidence line, double weight, long since) {
    return new LineEvidence(
        line.line(),
        weight,
        StrictMath.min(since, line.since()),
        line.signal(),
        line.observed(),
        line.expected(),
        line.n());
  }

  /**
   * Id of the owner who gets the one warning: the map's, else whoever was told before, else the
   * owner of the steps whose waits are furthest beyond usual in this slice.
   */
  static String owner(JourneyMap map, JudgedSlice slice, @Nullable Episode open) {
    if (map.commonOwner().isPresent() && map.owners().containsKey(map.commonOwner().get())) {
      return map.commonOwner().get();
    }
    if (open != null && map.owners().containsKey(open.owner())) {
      return open.owner();
    }
    Map<String, Double> harm = new TreeMap<>();
    for (RatedStep step : slice.rated().steps().values()) {
      if (map.steps().containsKey(step.step())) {
        harm.merge(map.ownerOf(step.step()).id(), harm(step), Double::sum);
      }
    }
    return harm.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.<String, Double>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> map.owners().keySet().iterator().next());
  }

  private static double harm(RatedStep step) {
    return harm(step.residuals().get(Series.PHONE_WAIT))
        + harm(step.residuals().get(Series.CHAT_WAIT));
  }

  private static double harm(@Nullable Residual residual) {
    return residual == null ? 0 : StrictMath.max(0, residual.z());
  }
}
