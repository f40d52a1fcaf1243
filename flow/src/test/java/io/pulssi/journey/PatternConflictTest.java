package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternConflictTest {
  @Test
  void shouldFindAValueClaimedTwice() {
    assertThat(PatternConflict.among(List.of(tickets("a", "card"), tickets("b", "card"))))
        .containsExactly(new PatternConflict(Source.TICKET, "card", "a", "card", "b", "card"));
  }

  @Test
  void shouldFindPatternsThatTie() {
    assertThat(PatternConflict.among(List.of(tickets("a", "x*"), tickets("b", "*y"))))
        .containsExactly(new PatternConflict(Source.TICKET, "*y", "b", "x*", "a", "xy"));
  }

  @Test
  void shouldLetTheMoreSpecificPatternWin() {
    assertThat(
            PatternConflict.among(
                List.of(tickets("a", "*"), tickets("b", "x*"), tickets("c", "xy*"))))
        .isEmpty();
  }

  @Test
  void shouldLetAnExactValueWinOverAGlobOfTheSameLength() {
    assertThat(PatternConflict.among(List.of(tickets("a", "web"), tickets("b", "web*")))).isEmpty();
  }

  @Test
  void shouldTakePatternsOfOneStepTogether() {
    assertThat(PatternConflict.among(List.of(tickets("a", "x*", "*y", "x*")))).isEmpty();
  }

  @Test
  void shouldKeepSourcesApart() {
    Step chats = new Step("b", "b", "o", List.of(), Map.of(Source.CHAT_WAIT, List.of("card")));

    assertThat(PatternConflict.among(List.of(tickets("a", "card"), chats))).isEmpty();
  }

  @Test
  void shouldAcceptATieSettledByMoreSpecificPatterns() {
    assertThat(
            PatternConflict.among(
                List.of(tickets("a", "x*"), tickets("b", "*y"), tickets("c", "x*y"))))
        .isEmpty();
  }

  @Test
  void shouldProveALargeMapUnambiguous() {
    List<Step> steps = new ArrayList<>();
    for (int i = 100; i < 400; i++) {
      steps.add(tickets("step-" + i, "queue-" + i + "-*", "value-" + i));
    }
    steps.add(tickets("rest", "*"));

    assertThat(PatternConflict.among(steps)).isEmpty();
  }

  private static Step tickets(String id, String... patterns) {
    return new Step(id, id, "o", List.of(), Map.of(Source.TICKET, List.of(patterns)));
  }
}
