package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.slice.SliceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrongestEvidenceTest {
  private static final long HOUR = SliceSpan.HOUR_MILLIS;

  @Test
  void shouldTakeTheHeaviestLineAndPassOverPlainLimits() {
    assertThat(
            StrongestEvidence.of(
                evidence(
                    line(Line.LIMITS, 0.9, NOW),
                    line(Line.REOPENS, 0.7, NOW - HOUR),
                    line(Line.SURVEY, 0.4, NOW - 2 * HOUR)),
                NOW))
        .isEqualTo(new StrongestEvidence(Line.REOPENS, 0.7, NOW - HOUR, NOW));
    assertThat(StrongestEvidence.of(evidence(line(Line.LIMITS, 0.9, NOW)), NOW))
        .isEqualTo(StrongestEvidence.NONE);
    assertThat(StrongestEvidence.of(evidence(), NOW)).isEqualTo(StrongestEvidence.NONE);
  }

  @Test
  void shouldKeepTheHeavierForADay() {
    StrongestEvidence heavy = new StrongestEvidence(Line.REOPENS, 0.9, NOW - HOUR, NOW);
    StrongestEvidence light = new StrongestEvidence(Line.SURVEY, 0.5, NOW, NOW + HOUR);
    assertThat(heavy.or(light, NOW + 24 * HOUR)).isEqualTo(heavy);
    assertThat(heavy.or(light, NOW + 24 * HOUR + 1)).isEqualTo(light);
    assertThat(light.or(heavy, NOW + HOUR)).isEqualTo(heavy);
    assertThat(StrongestEvidence.NONE.or(light, NOW + HOUR)).isEqualTo(light);
  }

  private static StepEvidence evidence(LineEvidence... lines) {
    return new StepEvidence("phone", false, false, 1, List.of(lines), 0);
  }

  private static LineEvidence line(Line line, double weight, long since) {
    return new LineEvidence(line, weight, since, SignalName.TICKET_REOPENS, 0.24, 0.09, 120);
  }
}
