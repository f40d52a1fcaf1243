package io.pulssi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code monitoring} generates, as amtool and promtool read it. */
class GeneratedRoutesTest {
  private static final JourneyMaps BANK =
      JourneyMapReader.read(Path.of("..", "samples", "bank", "journey.yml"));

  /** An owner in shadow mode, one that shares its page with it, and names that need care. */
  private static final String ODD =
      """
      journey: odd
      timezone: UTC
      owners:
        quiet: { page: trial-oncall, shadow: true }
        half: { page: shared, shadow: true }
        whole: { page: shared }
        team: { page: 'the "A" team, #1 \\ left' }
      steps:
        - { id: one, owner: quiet }
        - { id: two, owner: half }
        - { id: three, owner: whole }
        - { id: four, owner: team }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void shouldBeWhatAlertmanagerTakesWhateverTheReceiver(ReceiverKind receiver) throws Exception {
    Path amtool = Requires.command("amtool");
    for (JourneyMaps maps : List.of(BANK, odd())) {
      Path config = write(maps, receiver);

      assertThat(Told.by(amtool, "check-config", config).well())
          .contains("SUCCESS", "4 inhibit rules", "1 templates");
      assertThat(Files.readString(config)).doesNotContain("password:", "token:", "key:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bank", "bank-january", "it-desk"})
  void shouldRouteEveryOwnerOfEverySampleApart(String sample) throws Exception {
    Path amtool = Requires.command("amtool");
    JourneyMaps maps = JourneyMapReader.read(Path.of("..", "samples", sample, "journey.yml"));
    Path config = write(maps, ReceiverKind.WEBHOOK);
    for (var map : maps.byId().values()) {
      for (var owner : map.owners().values()) {
        assertThat(route(amtool, config, "PulssiEarlyWarning", owner.page(), "page"))
            .isEqualTo("page/" + owner.page());
        assertThat(route(amtool, config, "PulssiDownstreamNotice", owner.page(), "notice"))
            .isEqualTo("notice/" + owner.page());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PulssiEarlyWarning, trial-oncall, page, nobody",
    "PulssiWatch, trial-oncall, notice, nobody",
    "PulssiEarlyWarning, shared, page, page/shared",
    "PulssiFollows, shared, none, nobody",
    "PulssiDown, pulssi-operator, page, page/pulssi-operator",
    "PulssiDeadLetters, pulssi-operator, notice, notice/pulssi-operator",
    "PulssiWatchdog, pulssi-operator, none, watchdog",
    "PulssiEarlyWarning, whom-no-map-names, page, page/pulssi-operator",
    "SomethingElse, shared, page, nobody",
  })
  void shouldKeepShadowsSilentAndNoticesApart(
      String alert, String page, String severity, String receiver) throws Exception {
    Path amtool = Requires.command("amtool");

    assertThat(route(amtool, write(odd(), ReceiverKind.WEBHOOK), alert, page, severity))
        .isEqualTo(receiver);
  }

  @Test
  void shouldMeanNamesByTheLetter() throws Exception {
    Path amtool = Requires.command("amtool");
    String page = "the \"A\" team, #1 \\ left";

    assertThat(route(amtool, write(odd(), ReceiverKind.SLACK), "PulssiEarlyWarning", page, "page"))
        .isEqualTo("page/" + page);
  }

  @Test
  void shouldSayWhatTheRulesSay() throws Exception {
    Path amtool = Requires.command("amtool");
    write(BANK, ReceiverKind.EMAIL);
    Path data =
        Files.writeString(
            folder.resolve("data.json"),
            """
            {"status": "firing", "alerts": [{"status": "firing",
             "labels": {"journey": "bank", "step": "callback", "page": "retail-oncall"},
             "annotations": {"summary": "Be called back: queue-wait is at 3m.", "first_leg": "callback 90%",
               "since": "1999-10-31T08:05Z", "customers": "about 9 contacts a day come to this step",
               "dashboard": "http://g/d/pulssi-step", "runbook_url": "runbook.md#pulssiearlywarning"}}]}
            """);

    assertThat(render(amtool, data, "pulssi.title"))
        .isEqualTo("Be called back: queue-wait is at 3m.");
    assertThat(render(amtool, data, "pulssi.text"))
        .contains(
            "Began at: callback 90%",
            "Since: 1999-10-31T08:05Z",
            "Customers: about 9",
            "Dashboard: http://g/d/pulssi-step",
            "Runbook: runbook.md#pulssiearlywarning",
            "Step: bank/callback",
            "For: retail-oncall");
  }

  @Test
  void shouldCopyRulesThatStillPassWithAddressesPutIn() throws Exception {
    Path promtool = Requires.command("promtool");
    write(BANK, ReceiverKind.WEBHOOK);

    assertThat(Told.by(promtool, "check", "config", folder.resolve("prometheus.yml")).well())
        .contains("2 rule files found");
    assertThat(Files.readString(folder.resolve("rules/pulssi-alerts.yml")))
        .contains("https://grafana.example.com/d/pulssi-step?var-journey=")
        .contains("https://pulssi.example.com/\n")
        .contains("https://wiki.example.com/pulssi#pulssidown\n")
        .doesNotContain("127.0.0.1", "monitoring/runbook.md");
  }

  @Test
  void shouldWriteTheSameBytesForTheSameMap() {
    assertThat(files(BANK, ReceiverKind.PAGERDUTY)).isEqualTo(files(BANK, ReceiverKind.PAGERDUTY));
    assertThat(files(BANK, ReceiverKind.PAGERDUTY).secrets())
        .hasSize(11)
        .contains("watchdog", "pagerduty-page-retail-oncall", "pagerduty-notice-retail-oncall");
  }

  private Path write(JourneyMaps maps, ReceiverKind receiver) throws IOException {
    files(maps, receiver).write(folder);
    return folder.resolve("alertmanager.yml");
  }

  private static MonitoringFiles files(JourneyMaps maps, ReceiverKind receiver) {
    return MonitoringFiles.of(
        maps,
        new PagingOptions(receiver, receiver.usual(), "/etc/alertmanager/secrets", true),
        new LinkAddresses(
            "https://grafana.example.com",
            "https://pulssi.example.com",
            "https://wiki.example.com/pulssi"));
  }

  private static JourneyMaps odd() {
    return JourneyMaps.of(JourneyMapReader.parse("odd.yml", ODD));
  }

  private static String render(Path amtool, Path data, String template) throws Exception {
    return Told.by(
            amtool,
            "template",
            "render",
            "--template.glob=" + data.resolveSibling("pulssi.tmpl"),
            "--template.data=" + data,
            "--template.text={{ template \"" + template + "\" . }}")
        .well()
        .strip();
  }

  /** The receiver: the last line, after a warning that the file was meant. */
  private static String route(Path amtool, Path config, String alert, String page, String severity)
      throws Exception {
    String quoted = page.replace("\\", "\\\\").replace("\"", "\\\"");
    return Told.by(
            amtool,
            "config",
            "routes",
            "test",
            "--config.file=" + config,
            "alertname=" + alert,
            "page=\"" + quoted + "\"",
            "severity=" + severity)
        .well()
        .lines()
        .reduce("", (before, line) -> line);
  }
}
