package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpisodeRuleTest {
  private static final long HOUR = 3_600_000L;

  private final EpisodeRule rule = EpisodeRule.forSteps(1)[0];

  @Test
  void shouldPageOnceHoweverLongItLasts() {
    assertThat(rule.pages(0, true)).isTrue();
    assertThat(rule.pages(HOUR, true)).isFalse();
    assertThat(rule.pages(40 * HOUR, true)).as("a gap of 39 hours clears it").isTrue();
  }

  @Test
  void shouldNotPageAgainBeforeSixHoursBelow() {
    rule.pages(0, true);

    assertThat(rule.pages(HOUR, false)).isFalse();
    assertThat(rule.pages(5 * HOUR, true)).isFalse();
    assertThat(rule.pages(10 * HOUR, true)).as("five hours after the last time").isFalse();
    assertThat(rule.pages(16 * HOUR, true)).as("six hours after it").isTrue();
  }
}
