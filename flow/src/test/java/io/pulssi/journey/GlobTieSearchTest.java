package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GlobTieSearchTest {
  /** Patterns of up to 4 characters over 2 letters: a shortest witness is at most this long. */
  private static final int WITNESS_LENGTH_MAX = 8;

  private static final List<String> VALUES = values();

  @Property(tries = 1_000)
  void shouldFindATieExactlyWhereTryingAllValuesFindsOne(
      @ForAll("patterns") String one,
      @ForAll("patterns") String other,
      @ForAll("patterns") String winner) {
    Optional<String> found =
        GlobTieSearch.witness(
            GlobPattern.of(one), GlobPattern.of(other), List.of(GlobPattern.of(winner)));

    boolean exists = VALUES.stream().anyMatch(value -> isTie(one, other, winner, value));
    assertThat(found.isPresent()).as("%s, %s, but for %s", one, other, winner).isEqualTo(exists);
    assertThat(found.stream().filter(value -> !isTie(one, other, winner, value))).isEmpty();
  }

  private static boolean isTie(String one, String other, String winner, String value) {
    return GlobPatternTest.matchesByDefinition(one, value)
        && GlobPatternTest.matchesByDefinition(other, value)
        && !GlobPatternTest.matchesByDefinition(winner, value);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*").ofMinLength(1).ofMaxLength(4);
  }

  /** The letter that no pattern names stands for all such. */
  private static List<String> values() {
    List<String> values = new ArrayList<>(List.of(""));
    for (int i = 0; i < values.size() && values.get(i).length() < WITNESS_LENGTH_MAX; i++) {
      for (char next : new char[] {'a', 'b', '?'}) {
        values.add(values.get(i) + next);
      }
    }
    return values;
  }

  @Test
  void shouldFindAShortestValueBothMatch() {
    assertThat(GlobTieSearch.witness(GlobPattern.of("card-*"), GlobPattern.of("*-lost"), List.of()))
        .contains("card-lost");
  }

  @Test
  void shouldSeeThatAMoreSpecificPatternSettlesATie() {
    assertThat(
            GlobTieSearch.witness(
                GlobPattern.of("a*"), GlobPattern.of("*b"), List.of(GlobPattern.of("a*b"))))
        .isEmpty();
  }

  @Test
  void shouldFindWhatAMoreSpecificPatternLeavesOpen() {
    assertThat(
            GlobTieSearch.witness(
                GlobPattern.of("*a*"), GlobPattern.of("*b*"), List.of(GlobPattern.of("*a*b*"))))
        .contains("ba");
  }
}
