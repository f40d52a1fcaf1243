package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPatternTest {
  @Property(tries = 20_000)
  void shouldMatchWhatTheDefinitionMatches(
      @ForAll("patterns") String pattern, @ForAll("values") String value) {
    assertThat(GlobPattern.of(pattern).matches(value))
        .as("%s on %s", pattern, value)
        .isEqualTo(matchesByDefinition(pattern, value));
  }

  /** The definition, tried out character by character. */
  static boolean matchesByDefinition(String pattern, String value) {
    if (pattern.isEmpty()) {
      return value.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return matchesByDefinition(pattern.substring(1), value)
          || (!value.isEmpty() && matchesByDefinition(pattern, value.substring(1)));
    }
    return !value.isEmpty()
        && pattern.charAt(0) == value.charAt(0)
        && matchesByDefinition(pattern.substring(1), value.substring(1));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*").ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(9);
  }

  @ParameterizedTest
  @CsvSource({
    "web-*, web-, true",
    "web-*, web-log-in, true",
    "web-*, Web-log-in, false",
    "a.c, abc, false",
    "*, '', true",
    "ab*ba, aba, false",
    "'[a]?', '[a]?', true",
  })
  void shouldTakeEverythingButTheStarLiterally(String pattern, String value, boolean matches) {
    assertThat(GlobPattern.of(pattern).matches(value)).isEqualTo(matches);
  }

  @Test
  void shouldCountOnlyWhatIsNamed() {
    assertThat(GlobPattern.of("a*b**c").literals()).isEqualTo(3);
    assertThat(GlobPattern.of("a**b")).isEqualTo(GlobPattern.of("a*b"));
    assertThat(GlobPattern.of("abc").isExact()).isTrue();
    assertThat(GlobPattern.of("abc*").isExact()).isFalse();
  }
}
