package io.pulssi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A change of what instances have to agree on comes with a decision page that says how it is rolled
 * out.
 */
class TopologyRolloutTest {
  private static final Path DECISIONS = Path.of("../docs/decisions");

  @Test
  void shouldSayInADecisionHowThisTopologyIsRolledOut() throws IOException {
    String shape = shape();
    String fingerprint = TopologyShape.fingerprint(shape);

    assertThat(pagesThatTell(fingerprint))
        .as(
            """
            pages in docs/decisions that tell how this topology is rolled out.
            Its tasks, topics, stores or schemas between stages have changed. Write a page, after the rules in \
            0012-roll-out-by-what-two-releases-share.md, with this line:

            Topology: `%s` — rolled out by: <instance by instance | stopping all instances, then … | a new application-id, …>

            This is the shape it stands for:
            %s"""
                .formatted(fingerprint, shape))
        .isNotEmpty();
  }

  @Test
  void shouldHaveAnotherFingerprintWhenAStoreOrATopicChanges() {
    String shape = shape();

    assertThat(shape).contains("slice-open", "pulssi.slice.v1", "signal-by-key-repartition");
    assertThat(TopologyShape.fingerprint(shape.replace("slice-open", "slice-opened")))
        .isNotEqualTo(TopologyShape.fingerprint(shape));
  }

  private static String shape() {
    return TopologyShape.of(
        List.of(
            GoldenTopologyTest.bank(),
            GoldenTopologyTest.everything(),
            GoldenTopologyTest.inPlace()));
  }

  private static List<Path> pagesThatTell(String fingerprint) throws IOException {
    Pattern line =
        Pattern.compile(
            "^Topology: `" + fingerprint + "` — rolled out by: \\S.*", Pattern.MULTILINE);
    try (Stream<Path> pages = Files.list(DECISIONS)) {
      return pages.filter(page -> line.matcher(text(page)).find()).toList();
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new AssertionError(page.toString(), e);
    }
  }
}
