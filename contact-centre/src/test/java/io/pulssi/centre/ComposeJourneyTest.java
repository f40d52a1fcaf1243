package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The monitor in containers has the same journey map as the centre that plays to it. */
class ComposeJourneyTest {
  @Test
  void shouldBeTheMapOfTheCentreThatIsPlayed() throws Exception {
    CommandRun printed = CommandRun.run("play", "--journey-only");

    assertThat(printed.exit()).as(printed.err()).isZero();
    assertThat(Files.readString(Path.of("..", "monitoring", "compose", "journey.yml")))
        .isEqualTo(printed.out());
  }
}
