package io.pulssi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The dashboards match Grafana's types and PromQL's grammar, and their links work. */
class DashboardsTest {
  private static final Path GATE = Path.of("../monitoring/gate");

  @Test
  void shouldFitGrafanasTypesAndParse() throws Exception {
    Path node = Program.named("node");
    if (!Files.isDirectory(GATE.resolve("node_modules"))) {
      throw Program.missing("monitoring/gate/node_modules is not there (npm ci makes it)");
    }
    Process check =
        new ProcessBuilder(node.toString(), "check.mjs")
            .directory(GATE.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said).contains("4 dashboards", "0 problems");
  }

  @Test
  void shouldNameNoRegistryInTheLockFile() throws Exception {
    assertThat(Files.readString(GATE.resolve("package-lock.json")))
        .contains("\"integrity\"")
        .doesNotContain("\"resolved\"", "http://");
  }

  @Test
  void shouldHaveAllFourWithTheirVariables() throws Exception {
    for (String uid : new String[] {"journey", "step", "record", "itself"}) {
      var dashboard =
          Panels.json(Files.readString(Panels.DASHBOARDS.resolve("pulssi-" + uid + ".json")));
      assertThat(dashboard.path("uid").asText()).isEqualTo("pulssi-" + uid);
      assertThat(dashboard.path("templating").path("list").findValuesAsText("name"))
          .contains("datasource", "journey", "owner", "step", "runbook");
      assertThat(dashboard.path("panels"))
          .allSatisfy(panel -> assertThat(panel.path("description").asText()).isNotBlank());
    }
  }
}
