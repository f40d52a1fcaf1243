package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneyMapTest {
  private static final Step LOG_IN = step("log-in", List.of("pay", "help"), "a", "b");
  private static final Step PAY = step("pay", List.of("help"), "c");
  private static final Step HELP = step("help", List.of(), "d");
  private static final Owner WEB = new Owner("web", "Web", "web", false);
  private static final Owner DESK = new Owner("desk", "Desk", "desk", false);

  @Test
  void shouldKnowWhereCustomersComeFrom() {
    JourneyMap map = map(List.of(WEB), List.of(LOG_IN, PAY, HELP));

    assertThat(map.predecessorsOf("help")).containsExactly("log-in", "pay");
    assertThat(map.predecessorsOf("log-in")).isEmpty();
  }

  @Test
  void shouldKeepItsVersionWhenOnlyTheOrderOfThingsChanges() {
    JourneyMap one = map(List.of(WEB, DESK), List.of(LOG_IN, PAY, HELP));
    JourneyMap other =
        map(List.of(DESK, WEB), List.of(HELP, PAY, step("log-in", LOG_IN.next(), "b", "a")));

    assertThat(other.version()).isEqualTo(one.version());
  }

  @Test
  void shouldChangeItsVersionWithItsContent() {
    JourneyMap one = map(List.of(WEB), List.of(LOG_IN, PAY, HELP));

    assertThat(
            List.of(
                map(List.of(WEB, DESK), List.of(LOG_IN, PAY, HELP)),
                map(List.of(new Owner("web", "Web", "web", true)), List.of(LOG_IN, PAY, HELP)),
                map(List.of(WEB), List.of(LOG_IN, PAY)),
                map(List.of(WEB), List.of(step("log-in", LOG_IN.next(), "a"), PAY, HELP)),
                map(List.of(WEB), List.of(step("log-in", List.of("pay"), "a", "b"), PAY, HELP)),
                JourneyMap.of(
                    "web",
                    ZoneId.of("UTC"),
                    List.of(WEB),
                    List.of(LOG_IN, PAY, HELP),
                    List.of(holiday()),
                    Optional.empty(),
                    0.25)))
        .extracting(JourneyMap::version)
        .doesNotContain(one.version())
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldCoverTheDaysOfTheCalendarBothEndsIncluded() {
    CalendarDays days = holiday();

    assertThat(days.covers("pay", LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(days.covers("pay", LocalDate.of(2026, 12, 26))).isTrue();
    assertThat(days.covers("pay", LocalDate.of(2026, 12, 23))).isFalse();
    assertThat(days.covers("pay", LocalDate.of(2026, 12, 27))).isFalse();
    assertThat(days.covers("help", LocalDate.of(2026, 12, 25))).isFalse();
    assertThat(
            new CalendarDays(days.from(), days.to(), "holiday", Set.of())
                .covers("help", LocalDate.of(2026, 12, 25)))
        .isTrue();
  }

  private static CalendarDays holiday() {
    return new CalendarDays(
        LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26), "holiday", Set.of("pay"));
  }

  private static Step step(String id, List<String> next, String... tickets) {
    return new Step(id, id, "web", next, Map.of(Source.TICKET, List.of(tickets)));
  }

  private static JourneyMap map(List<Owner> owners, List<Step> steps) {
    return JourneyMap.of("web", ZoneId.of("UTC"), owners, steps, List.of(), Optional.empty(), 0.25);
  }
}
