package io.pulssi.warning;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.warning.words.CustomerNumbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a slice shows of the journey as a whole: the step {@code *}. */
final class CommonCauseEvidence {
  private CommonCauseEvidence() {}

  /**
   * The common cause as a score of which 1 pages.
   *
   * @param open its warning, whose onset the evidence keeps: the window that is compared moves on
   */
  static StepSnapshot of(TracedSlice slice, @Nullable Episode open) {
    StepEvidence common = slice.evidence().common();
    double score = slice.causes().commonScore();
    List<LineEvidence> lines =
        common == null
            ? List.of()
            : common.lines().stream()
                .map(line -> line(line, score, open == null ? line.since() : open.onset()))
                .toList();
    StepEvidence evidence =
        new StepEvidence(
            JourneyMap.WHOLE,
            false,
            false,
            score,
            lines,
            common == null ? 0 : common.excessContacts12h());
    return new StepSnapshot(
        evidence, CustomerNumbers.UNKNOWN, common == null, false, slice.from(), slice.to());
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
  static String owner(JourneyMap map, TracedSlice slice, @Nullable Episode open) {
    if (map.commonOwner().isPresent() && map.owners().containsKey(map.commonOwner().get())) {
      return map.commonOwner().get();
    }
    if (open != null && map.owners().containsKey(open.owner())) {
      return open.owner();
    }
    Map<String, Double> harm = new TreeMap<>();
    for (RatedStep step : slice.steps().values()) {
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
    return harm(step.residuals().get(BaselineSeries.PHONE_WAIT))
        + harm(step.residuals().get(BaselineSeries.CHAT_WAIT));
  }

  private static double harm(@Nullable SeriesResidual residual) {
    return residual == null ? 0 : StrictMath.max(0, residual.z());
  }
}
