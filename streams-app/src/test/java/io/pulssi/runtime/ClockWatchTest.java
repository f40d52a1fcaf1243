package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private final List<String> told = new ArrayList<>();
  private long clock = 1_700_000_000_000L;
  private long passed;
  private final ClockWatch watch = new ClockWatch(() -> clock, () -> passed * 1_000_000, told::add);

  @Test
  void shouldTellOfAClockThatIsSetBack() {
    pass(SECOND);
    clock -= 10 * MINUTE;
    pass(SECOND);
    pass(SECOND);

    assertThat(told)
        .containsExactly(
            "this machine's clock was set back by 600 s, and Kafka's clients would stand still as"
                + " long");
  }

  @Test
  void shouldTellOfAClockThatIsSetBackToWhereItWas() {
    clock += 10 * MINUTE;
    pass(SECOND);
    assertThat(told).isEmpty();
    clock -= 10 * MINUTE;
    pass(SECOND);

    assertThat(told).hasSize(1);
  }

  @Test
  void shouldTellOfAClockThatIsSetBackInSmallSteps() {
    for (int step = 0; step < 3; step++) {
      clock -= 2 * SECOND;
      pass(SECOND);
    }

    assertThat(told).hasSize(1);
  }

  @Test
  void shouldNotMindAClockThatIsALittleSlow() {
    for (int second = 0; second < 100_000; second++) {
      pass(SECOND);
      clock -= second % 2;
    }

    assertThat(told).isEmpty();
  }

  private void pass(long millis) {
    clock += millis;
    passed += millis;
    watch.look();
  }
}
