package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurgeRuleTest {
  @Test
  void shouldFindASurgeAboveTheFormula() {
    // 1.15 * 10 + 4 * sqrt(10 + .03 * 100) = 11.5 + 14.42 = 25.92
    assertThat(SurgeRule.holds(25, 10)).isFalse();
    assertThat(SurgeRule.holds(26, 10)).isTrue();
  }

  @Test
  void shouldNeedSixMoreThanUsualWhereComplaintsAreRare() {
    // 1.15 * .1 + 4 * sqrt(.1 + .0003) = 1.38, but six more than .1 are asked for
    assertThat(SurgeRule.holds(6, 0.1)).isFalse();
    assertThat(SurgeRule.holds(7, 0.1)).isTrue();
    assertThat(SurgeRule.holds(6, 0)).isTrue();
  }

  @Property(tries = 300)
  void shouldRemainASurgeWithMoreComplaints(
      @ForAll @IntRange(max = 5000) int complaints,
      @ForAll @IntRange(max = 500) int more,
      @ForAll @DoubleRange(max = 3000) double mean) {
    if (SurgeRule.holds(complaints, mean)) {
      assertThat(SurgeRule.holds(complaints + more, mean)).isTrue();
    }
  }
}
