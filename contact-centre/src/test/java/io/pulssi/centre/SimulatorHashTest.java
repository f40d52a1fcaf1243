package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page about the simulator has the hash of the simulator. After a change on purpose:
 *
 * <pre>mvn -pl contact-centre -am test -Dtest=SimulatorHashTest -Dpulssi.regenerate=true</pre>
 */
class SimulatorHashTest {
  private static final Path PAGE = Path.of("..", "docs", "simulator.md");
  private static final String LINE = "(?m)^Simulator: `[0-9a-f]{12}`";

  @Test
  void shouldBeTheOneOnThePage() throws IOException {
    String hash = SimulatorHash.compute();
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("pulssi.regenerate")) {
      Files.writeString(PAGE, page.replaceFirst(LINE, "Simulator: `" + hash + "`"));
      return;
    }
    assertThat(page).containsPattern(LINE).contains("Simulator: `" + hash + "`");
  }
}
