package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class JourneyStepIndexTest {
  private final JourneyStepIndex index =
      JourneyStepIndex.of(
          Source.TICKET, List.of(Journeys.named("web").step("a", "a*").step("b", "exact").map()));

  @Test
  void shouldRememberAMatch() {
    assertThat(index.placesFor("abc")).isSameAs(index.placesFor("abc"));
  }

  @Test
  void shouldForgetOldValuesWhenNewOnesCome() {
    List<WeakReference<String>> asked = new ArrayList<>();
    for (int i = 0; i < 50 * JourneyStepIndex.SLOTS; i++) {
      String value = (i % 2 == 0 ? "a" : "miss") + i;
      index.placesFor(value);
      asked.add(new WeakReference<>(value));
    }

    Awaitility.await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(asked.stream().filter(value -> value.get() != null).count())
                  .isLessThanOrEqualTo(JourneyStepIndex.SLOTS);
            });
  }

  @Test
  void shouldNotKeepLongValues() {
    String value = "a".repeat(JourneyStepIndex.CACHED_LENGTH_MAX + 1);

    assertThat(index.placesFor(value)).containsExactly(new JourneyStep("web", "a"));
    assertThat(index.placesFor(value)).isNotSameAs(index.placesFor(value));
  }
}
