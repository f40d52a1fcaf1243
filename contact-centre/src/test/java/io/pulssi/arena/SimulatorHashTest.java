package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorHashTest {
  @TempDir Path root;

  @Test
  void shouldBeTwelveDigitsOfTheSimulatorThatIsHere() throws IOException {
    assertThat(SimulatorHash.value()).matches("[0-9a-f]{12}").isEqualTo(SimulatorHash.value());
  }

  @Test
  void shouldChangeWithTheSourcesButNotWithTheirSpacing() throws IOException {
    String before = with("class Queue { int servers = 3; }");

    assertThat(with("class Queue {\n  int servers = 3;\n}\n")).isEqualTo(before);
    assertThat(with("class Queue { int servers = 4; }")).isNotEqualTo(before);
  }

  @Test
  void shouldRefuseToHashNothing() {
    assertThatThrownBy(() -> SimulatorHash.of(root))
        .hasMessageContaining("no sources of the simulator");
  }

  private String with(String source) throws IOException {
    Path folder = Files.createDirectories(root.resolve("io/pulssi/centre"));
    Files.writeString(folder.resolve("Queue.java"), source);
    Files.writeString(folder.resolve("PlayCommand.java"), source.repeat(2));
    return SimulatorHash.of(root);
  }
}
