package io.pulssi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The rules of {@code monitoring/}: what promtool says of them, and that none is forgotten. */
class AlertRulesTest {
  private static final Path MONITORING = Path.of("..", "monitoring");

  @TempDir Path folder;

  /**
   * An alert.
   *
   * @param name its name
   * @param text all that its rule says
   */
  record Alert(String name, Map<?, ?> text) {
    String said(String section, String key) {
      return text.get(section) instanceof Map<?, ?> values ? String.valueOf(values.get(key)) : "";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Alert> alerts() throws IOException {
    List<Alert> alerts = new ArrayList<>();
    Map<?, ?> file =
        new Yaml().load(Files.readString(MONITORING.resolve("rules/pulssi-alerts.yml")));
    for (Object group : (List<?>) file.get("groups")) {
      for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
        Map<?, ?> text = (Map<?, ?>) rule;
        alerts.add(new Alert(String.valueOf(text.get("alert")), text));
      }
    }
    return alerts;
  }

  static List<Path> tests() throws IOException {
    try (Stream<Path> files = Files.list(MONITORING.resolve("tests"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void shouldBeWhatPrometheusTakes() throws Exception {
    Path promtool = Requires.command("promtool");

    assertThat(Told.by(promtool, "check", "config", MONITORING.resolve("prometheus.yml")).well())
        .contains("2 rule files found")
        .contains(alerts().size() + " rules found");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void shouldFireAndStaySilentAsTheirTestsSay(Path test) throws Exception {
    Path promtool = Requires.command("promtool");

    assertThat(Told.by(promtool, "test", "rules", test).well()).contains("SUCCESS");
  }

  /** So that a rule without its {@code for} or its hold does not pass by luck. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "early-warning | keep_firing_for: 15m | keep_firing_for: 1m",
        "early-warning | for: 1m | for: 0s",
        "early-warning | max by (journey, step, page) (pulssi_warning_active"
            + " | max by (journey, step, page, first_leg) (pulssi_warning_active",
        "follows | and on (journey, first_leg, page) | and on (journey, first_leg)",
        "follows | <= on (journey) | >= bool on (journey)",
        "notices | {page!=\"\"} | {page=~\".*\"}",
        "operators | for: 10m | for: 1m",
        "operators | - timestamp(pulssi_journey_decided_timestamp_seconds))[1d:5m] | - 2e9)[1d:5m]",
        "operators | > -600 | > -1e9",
        "operators | [30m:1m]) == 1 | [30m:1m]) >= 0",
        "operators | max_over_time(pulssi_journey_decided_timestamp_seconds[3h])"
            + " | max_over_time(pulssi_journey_decided_timestamp_seconds[1m])",
        "operators | >= 10) | >= 1)",
        "operators | > 0.01 | > 0.0001",
        "operators | and on (job, instance) pulssi_step_state | and on (job, instance) up",
        "budget | [12h] offset 14d | [12h]",
        "budget | 2 * sqrt( | 0 * sqrt(",
      })
  void shouldFailTheirTestsWhenSpoilt(String test, String what, String with) throws Exception {
    Path promtool = Requires.command("promtool");
    Files.createDirectory(folder.resolve("rules"));
    for (String rules : List.of("rules/pulssi-recording.yml", "rules/pulssi-alerts.yml")) {
      String text = Files.readString(MONITORING.resolve(rules));
      Files.writeString(folder.resolve(rules), text.replace(what, with));
    }
    Path copy = Files.createDirectory(folder.resolve("tests")).resolve(test + ".yaml");
    Files.copy(MONITORING.resolve("tests/" + test + ".yaml"), copy);

    Told.by(promtool, "check", "rules", folder.resolve("rules/pulssi-alerts.yml")).well();
    Told spoilt = Told.by(promtool, "test", "rules", copy);
    assertThat(spoilt.exit()).as(spoilt.text()).isPositive();
    assertThat(spoilt.text()).contains("FAILED");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void shouldEachHaveTestsForFiringAndForSilence(Alert alert) throws IOException {
    int fires = 0;
    int silent = 0;
    for (Path test : tests()) {
      String text = Files.readString(test);
      fires += text.split("alertname: " + alert.name() + "\n +exp_alerts:", -1).length - 1;
      silent += text.split("alertname: " + alert.name() + " }", -1).length - 1;
      silent +=
          text.split("ALERTS\\{alertname=\"" + alert.name() + "\".*\n.*\n +exp_samples: \\[\\]", -1)
                  .length
              - 1;
    }
    assertThat(fires).as("tests with labels and annotations").isPositive();
    if (!alert.name().equals("PulssiWatchdog")) { // it is never silent: that is its use
      assertThat(silent).as("tests of silence").isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void shouldEachLeadToItsEntryInTheRunbook(Alert alert) throws IOException {
    String runbook = Files.readString(MONITORING.resolve("runbook.md"));
    int start = runbook.indexOf("\n## " + alert.name() + "\n");
    assertThat(start).as("an entry").isPositive();
    int end = runbook.indexOf("\n## ", start + 1);
    String entry = runbook.substring(start, end < 0 ? runbook.length() : end);

    assertThat(alert.said("annotations", "runbook_url"))
        .isEqualTo("monitoring/runbook.md#" + alert.name().toLowerCase(Locale.ROOT));
    assertThat(entry)
        .contains(
            "**Means:**", "**Look at**", "\n1. ", "\n2. ", "\n3. ", "**Do:**", "**Let it be**");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void shouldEachSayHowUrgentAndWhat(Alert alert) {
    assertThat(alert.said("labels", "severity")).isIn("page", "notice", "none");
    assertThat(alert.said("annotations", "summary")).isNotEmpty().endsWith(".");
    // what changes while trouble lasts is no label
    assertThat((Map<?, ?>) alert.text().get("labels"))
        .extracting(Map::keySet)
        .isIn(Set.of("severity"), Set.of("severity", "page"));
  }
}
