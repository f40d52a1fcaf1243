package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.figure.NearestName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedNamesTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "retail, retail, 0",
    "retail, retial, 1",
    "retail, retai, 1",
    "retail, xretail, 1",
    "retail, detail, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
  })
  void shouldCountTheTypingErrorsBetweenTwoNames(String one, String other, int distance) {
    assertThat(NearestName.distance(one, other)).isEqualTo(distance);
    assertThat(NearestName.distance(other, one)).isEqualTo(distance);
  }

  @Test
  void shouldNameTheNearestOfSeveral() {
    assertThat(ExpectedNames.oneOf(List.of("digital", "retail"), "retial"))
        .isEqualTo("one of digital, retail; nearest: retail");
  }

  @Test
  void shouldNotCallAnythingNearThatIsNot() {
    assertThat(ExpectedNames.oneOf(List.of("digital", "retail"), "sales"))
        .isEqualTo("one of digital, retail");
  }

  @Test
  void shouldShortenALongList() {
    List<String> names = IntStream.range(10, 30).mapToObj(i -> "n" + i).toList();

    assertThat(ExpectedNames.oneOf(names, "m29"))
        .isEqualTo(
            "one of n10, n11, n12, n13, n14, n15, n16, n17, n18, n19, n20, n21 and 8 more;"
                + " nearest: n29");
  }

  @Test
  void shouldSayWhenNothingCouldHaveBeenRight() {
    assertThat(ExpectedNames.oneOf(List.of(), "x")).isEqualTo("nothing, as none is defined");
  }
}
