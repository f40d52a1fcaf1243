package io.pulssi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every picture of the flow shows all stages in the order of {@link Flow#STAGES}. */
class FlowPicturesTest {
  private static final SourceTree SOURCES = SourceTree.ofThisProject();
  private static final Pattern FENCED = Pattern.compile("(?ms)^```\\n(.*?)^```$");
  private static final Pattern PREFORMATTED = Pattern.compile("(?s)<pre>(.*?)</pre>");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
  private static final Pattern OPERATOR =
      Pattern.compile("(?m)^ *(?:Source|Processor|Sink): ([a-z]+)-");

  @Test
  void shouldDrawTheFlowInTheReadme() throws IOException {
    assertThat(drawings("README.md")).containsExactly(Flow.STAGES);
  }

  @Test
  void shouldDrawTheFlowInTheArchitecture() throws IOException {
    assertThat(drawings("ARCHITECTURE.md")).containsExactly(Flow.STAGES);
  }

  @Test
  void shouldDrawTheFlowForContributors() throws IOException {
    assertThat(drawings("CONTRIBUTING.md")).containsExactly(Flow.STAGES);
  }

  @Test
  void shouldHaveARowForEachStageInTheArchitecture() throws IOException {
    assertThat(found(ROW, SOURCES.text("ARCHITECTURE.md")).filter(Flow.STAGES::contains))
        .containsExactlyElementsOf(Flow.STAGES);
  }

  @Test
  void shouldDrawTheFlowInThePackageOfItsTopology() throws IOException {
    String info = SOURCES.text("flow/src/main/java/io/pulssi/package-info.java");
    assertThat(found(PREFORMATTED, info).map(FlowPicturesTest::stages))
        .containsExactly(Flow.STAGES);
  }

  @Test
  void shouldHaveTheOperatorsOfTheTopologyInTheOrderOfTheStages() throws IOException {
    String golden = SOURCES.text("flow/src/test/resources/topology.txt");
    assertThat(found(OPERATOR, golden).distinct()).containsExactlyElementsOf(Flow.STAGES);
  }

  @Test
  void shouldSeeAStageThatIsMissingOrInAnotherPlace() {
    assertThat(stages("intake -> signal -> slice ~~topic~~ slice -> baseline"))
        .containsExactly("intake", "signal", "slice", "baseline");
    assertThat(stages("intake → slice → signal → slice"))
        .containsExactly("intake", "slice", "signal", "slice");
    assertThat(stages("pulssi.slice.v1 and signal-by-key: slices of a re-signal, by emit."))
        .as("names of topics, parts of words")
        .isEmpty();
  }

  /** The pictures of a page: blocks of preformatted text that begin where the flow does. */
  private static List<List<String>> drawings(String page) throws IOException {
    return found(FENCED, SOURCES.text(page))
        .map(FlowPicturesTest::stages)
        .filter(stages -> !stages.isEmpty() && stages.get(0).equals(Flow.STAGES.get(0)))
        .toList();
  }

  private static List<String> stages(String picture) {
    return SourceTree.stagesDrawn(picture, Flow.STAGES);
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }
}
