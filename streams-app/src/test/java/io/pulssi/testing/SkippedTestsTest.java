package io.pulssi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestsTest {
  private static final LauncherConfig BARE =
      LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();

  @Test
  void shouldNameEachSkippedTestWithItsReason() {
    var out = new ByteArrayOutputStream();
    var request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Skipping.class)).build();

    LauncherFactory.create(BARE)
        .execute(request, new SkippedTests(new PrintStream(out, true, UTF_8)));

    assertThat(out.toString(UTF_8).lines())
        .startsWith("Skipped, and why:")
        .containsExactlyInAnyOrder(
            "Skipped, and why:",
            "  Skipping.aborted: fortunetelling is not on the PATH",
            "  Skipping.disabled: not on Sundays");
  }

  static class Skipping {
    @Test
    void runs() {
      assertThat(Requires.command("sh")).isNotNull();
    }

    @Test
    void aborted() {
      throw Requires.missing("fortunetelling is not on the PATH", false);
    }

    @Test
    @Disabled("not on Sundays")
    void disabled() {}
  }
}
