package io.pulssi.cause;

import static io.pulssi.cause.RecentContacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.detect.Line;
import io.pulssi.slice.SliceSpan;
import org.junit.jupiter.api.Test;

class StepTroubleTest {
  private static final long HOUR = SliceSpan.HOUR_MILLIS;
  private static final StepTrouble NOTHING =
      new StepTrouble(ContactRise.NONE, StrongestEvidence.NONE);

  @Test
  void shouldBeAsStrongAsTheStrongerOfContactsAndEvidence() {
    assertThat(trouble(2, 1).strength()).as("a line at its threshold").isEqualTo(3.5);
    assertThat(trouble(2, 0.2).strength()).isEqualTo(2);
    assertThat(trouble(4, 1).strength()).isEqualTo(4);
    assertThat(NOTHING.strength()).isZero();
  }

  @Test
  void shouldCountHoursFromOnsetToOnset() {
    StepTrouble earlier = trouble(4, 0);
    StepTrouble later =
        new StepTrouble(
            new ContactRise(4, NOW - 2 * HOUR - HOUR / 2, 2, 30, NOW), StrongestEvidence.NONE);
    assertThat(earlier.hoursTo(later)).isCloseTo(2.5, within(1e-12));
    assertThat(later.hoursTo(earlier)).isCloseTo(-2.5, within(1e-12));
    assertThat(earlier.hoursTo(NOTHING)).isZero();
    assertThat(NOTHING.hoursTo(later)).isZero();
  }

  @Test
  void shouldBeginWithTheEvidenceWhenThatIsStrongerOrContactsHardlyRose() {
    StepTrouble other = trouble(4, 0);
    // contacts rose 5 hours ago, the evidence left zero 9 hours ago
    assertThat(trouble(3, 1).hoursTo(other)).as("stronger").isEqualTo(4);
    assertThat(trouble(4, 1).hoursTo(other)).as("weaker").isZero();
    assertThat(trouble(1.4, 0.1).hoursTo(other))
        .as("weaker, but contacts hardly rose")
        .isEqualTo(4);
    assertThat(trouble(1.6, 0.1).hoursTo(other)).as("weaker, and contacts rose").isZero();
  }

  private static StepTrouble trouble(double z, double weight) {
    return new StepTrouble(
        new ContactRise(z, NOW - 5 * HOUR, 2, 30, NOW),
        weight == 0
            ? StrongestEvidence.NONE
            : new StrongestEvidence(Line.REOPENS, weight, NOW - 9 * HOUR, NOW));
  }
}
