package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class JourneyTrailTest {
  private static final Offset<Double> FLOAT = within(1e-5);

  private JourneyTrail trail = new JourneyTrail();

  @Test
  void shouldMountByWhatIsBeyondTheLimitAndPageAtThreeAndAHalf() {
    assertThat(mounted(1.75)).isCloseTo(.75, FLOAT);
    assertThat(mounted(2)).isCloseTo(1.75, FLOAT);
    assertThat(mounted(1.5)).isCloseTo(2.25, FLOAT);
    assertThat(mounted(2.25)).isCloseTo(3.5, FLOAT);
    assertThat(trail.commonScore()).isCloseTo(1, FLOAT);
  }

  @Test
  void shouldAddOneAndAHalfAnHourAtMost() {
    assertThat(mounted(2.5)).isCloseTo(1.5, FLOAT);
    assertThat(mounted(40)).isCloseTo(3, FLOAT);
  }

  @Test
  void shouldGoDownAsFastAsItIsBelowTheLimitButNeverBelowNothing() {
    mounted(2.5);
    assertThat(mounted(.25)).isCloseTo(.75, FLOAT);
    assertThat(mounted(0)).isZero();
    assertThat(mounted(1)).isZero();
  }

  @Test
  void shouldMountToOneAndAHalfTimesWhatPages() {
    for (int i = 0; i < 20; i++) {
      mounted(9);
    }
    assertThat(mounted(9)).isEqualTo(5.25);
  }

  @Test
  void shouldMountAtFullHoursOnly() {
    mounted(2);
    for (long at = NOW + SliceSpan.MILLIS;
        at < NOW + SliceSpan.HOUR_MILLIS;
        at += SliceSpan.MILLIS) {
      trail.mount(common(2), at);
    }
    assertThat(trail.commonScore() * 3.5).isCloseTo(1, FLOAT);
  }

  @Test
  void shouldStayWhereItIsWhileTooFewStepsSayAnything() {
    mounted(2);
    trail.mount(null, NOW);
    assertThat(trail.commonScore() * 3.5).isCloseTo(1, FLOAT);
  }

  @Property(tries = 200)
  void shouldFollowItsFormula(@ForAll @Size(max = 60) List<@DoubleRange(max = 5) Double> scores) {
    trail = new JourneyTrail();
    double mounted = 0;
    for (double score : scores) {
      mounted = Math.min(5.25, Math.max(0, mounted + Math.min(1.5, score - 1)));
      assertThat(mounted(score)).isCloseTo(mounted, FLOAT).isBetween(0.0, 5.25);
    }
  }

  /** After a full hour more of this score. */
  private double mounted(double score) {
    trail.mount(common(score), NOW);
    return trail.commonScore() * 3.5;
  }

  private static StepEvidence common(double score) {
    return new StepEvidence(JourneyMap.WHOLE, false, false, score, List.of(), 0);
  }
}
