package io.pulssi.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.monitoring.Inbox;
import io.pulssi.monitoring.MonitoringProgram;
import io.pulssi.runtime.BrokerProcess;
import io.pulssi.testing.ClusterChange;
import io.pulssi.testing.Requires;
import io.pulssi.topic.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events, a broker, Pulssi, Prometheus, Alertmanager and a webhook, each a process of its own, with
 * the files that {@code monitoring} writes. Only times are shorter: seconds for minutes.
 *
 * <p>The events are a bank's January. On the 18th callers of everyday banking wait too long: Pulssi
 * pages at 13:30 UTC, moves the first leg's share at 14:00, clears at 15:00 and closes at 20:00.
 * Recorded time stands still between the parts that are sent, so nothing here races with a clock.
 */
class MonitoringChainIT {
  private static final String TOKEN = "not-a-secret";
  private static final String PAGED = "1999-01-18T13:40";
  private static final String WORSE = "1999-01-18T14:10";
  private static final String CLOSED = "1999-01-18T20:10";
  private static final String NEXT_DAY = "1999-01-19T11:00";

  @TempDir Path folder;

  /** The part of the last page of metrics that tells how far events have come. */
  private String shown = "";

  @Test
  void shouldPageOneOwnerOnceForAnEpisodeAndOperatorsForLostFeedsAndForPulssiItself()
      throws Exception {
    Path prometheus = Requires.command("prometheus");
    Path alertmanager = Requires.command("prometheus-alertmanager");
    try (var inbox = new Inbox();
        var broker = BrokerProcess.start(folder.resolve("broker")).awaitReady()) {
      Path settings = prepare(broker);
      Path generated = generate(inbox);
      try (var alerts = startAlertmanager(alertmanager, generated);
          var producer = producer(broker)) {
        MonitorProcess monitor = MonitorProcess.start(settings, folder.resolve("run.log"));
        try {
          send(producer, time -> time.compareTo(PAGED) < 0, queue -> true);
          awaitTrue(
              "the page is open", 240, () -> metrics(monitor).contains("severity=\"warning\""));
          // kept over the restart, as an operator's port is
          String port = managementPort(monitor);
          rewrite(settings, Map.of("management.port: 0", "management.port: " + port));
          try (var rules = startPrometheus(prometheus, generated, alerts, port)) {
            shouldPageTheOwner(inbox);
            assertThat(monitor.stop()).isEqualTo(143);
            int outages;
            MonitorProcess again = MonitorProcess.start(settings, folder.resolve("again.log"));
            try {
              shouldStayOnePageOverARestart(inbox, producer, again);
              shouldResolveAndThenMissTheFeed(inbox, producer);
              awaitTrue(
                  "the restart is no outage any more",
                  60,
                  () -> outages(inbox, "resolved") == outages(inbox, "firing"));
              outages = outages(inbox, "firing");
            } finally {
              again.close();
            }
            awaitTrue(
                "a page to operators, for Pulssi itself",
                90,
                () -> outages(inbox, "firing") > outages);
            assertThat(rules.get("/api/v1/rules").body()).doesNotContain("\"health\":\"err\"");
          }
          assertThat(inbox.all("PulssiEarlyWarning")).as(inbox.toString()).hasSize(2);
          assertThat(alerts.logged()).doesNotContain("level=error");
        } finally {
          monitor.close();
          System.out.println("what Pulssi showed last: " + shown);
          System.out.println("what the webhook was told:\n" + inbox);
        }
      }
    }
  }

  private static void shouldPageTheOwner(Inbox inbox) {
    awaitTrue("a page", 90, () -> told(inbox, "PulssiEarlyWarning"));
    Inbox.Message page = inbox.about("PulssiEarlyWarning", "firing").get(0);

    assertThat(page.path()).isEqualTo("/retail-oncall");
    assertThat(page.authorization()).isEqualTo("Bearer " + TOKEN);
    assertThat(page.body().path("alerts")).hasSize(1);
    JsonNode labels = page.alert().path("labels");
    assertThat(labels.path("page").asText()).isEqualTo("retail-oncall");
    assertThat(labels.path("step").asText()).isEqualTo("everyday-banking");
    assertThat(labels.path("severity").asText()).isEqualTo("page");
    JsonNode said = page.alert().path("annotations");
    assertThat(said.path("first_leg").asText()).contains("everyday-banking");
    assertThat(said.path("summary").asText())
        .startsWith("Everyday banking by phone: queue-")
        .contains("against a usual", "since Mon 18 Jan 07:55 UTC", "contacts a day)")
        .endsWith("it seems to have begun here.");
    assertThat(said.path("since").asText()).isEqualTo("1999-01-18T07:55Z");
    assertThat(said.path("now").asText()).isEqualTo("warning, the step of retail");
    assertThat(said.path("dashboard").asText())
        .isEqualTo(
            "https://grafana.example.com/d/pulssi-step?var-journey=bank&var-step=everyday-banking");
    assertThat(said.path("runbook_url").asText())
        .isEqualTo("https://wiki.example.com/pulssi#pulssiearlywarning");
    System.out.println("the page says: " + said.toPrettyString());
    assertThat(said).allSatisfy(text -> assertThat(text.asText()).doesNotContain("error", "{{"));
  }

  /** No series of the journey is shown until the next slice, and the page holds. */
  private void shouldStayOnePageOverARestart(
      Inbox inbox, KafkaProducer<String, String> producer, MonitorProcess again) {
    awaitTrue("readiness", 90, () -> again.get("health/ready").statusCode() == 200);
    send(producer, between(PAGED, WORSE), queue -> true);
    awaitTrue("the page is shown again", 90, () -> metrics(again).contains("severity=\"warning\""));
    assertThat(inbox.all("PulssiEarlyWarning")).as(inbox.toString()).hasSize(1);
  }

  private void shouldResolveAndThenMissTheFeed(
      Inbox inbox, KafkaProducer<String, String> producer) {
    send(producer, between(WORSE, CLOSED), queue -> true);
    send(producer, between(CLOSED, NEXT_DAY), queue -> !queue.matches("phone-p[se]"));
    awaitTrue("a page to operators, for the feed", 120, () -> told(inbox, "PulssiSourceSilent"));
    Inbox.Message silent = inbox.about("PulssiSourceSilent", "firing").get(0);
    assertThat(silent.path()).isEqualTo("/pulssi-operator");
    assertThat(silent.alert().path("annotations").path("summary").asText())
        .startsWith(
            "queue-wait of bank has sent too little for it to be chance. Blind steps: everyday-banking.");

    awaitTrue("a notice to the step's owner", 90, () -> told(inbox, "PulssiStepBlind"));
    assertThat(inbox.about("PulssiStepBlind", "firing").get(0).path()).isEqualTo("/retail-oncall");

    awaitTrue(
        "the page is over", 90, () -> !inbox.about("PulssiEarlyWarning", "resolved").isEmpty());
    Inbox.Message over = inbox.about("PulssiEarlyWarning", "resolved").get(0);
    assertThat(over.path()).isEqualTo("/retail-oncall");
    assertThat(over.alert().path("labels").path("step").asText()).isEqualTo("everyday-banking");
  }

  private Path prepare(BrokerProcess broker) throws Exception {
    ClusterChange.createMonitorTopics(broker.bootstrapServers(), topic -> 1);
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: %s
        kafka.bootstrap.servers: %s
        http.port: 0
        management.port: 0
        streams.commit-interval: 500ms
        streams.session-timeout: 6s
        kafka.retry.backoff.ms: 10
        """
            .formatted(map(), broker.bootstrapServers()));
  }

  private Path generate(Inbox inbox) throws IOException {
    Path out = folder.resolve("monitoring");
    Typed written =
        Typed.run(
            "monitoring",
            "--journey",
            map(),
            "--out",
            out,
            "--to",
            "http://127.0.0.1:" + inbox.port() + "/{page}",
            "--secrets-dir",
            folder,
            "--grafana-url",
            "https://grafana.example.com/",
            "--runbook-url",
            "https://wiki.example.com/pulssi");
    assertThat(written.exit()).as(written.err()).isEqualTo(ExitCode.DONE);
    Files.writeString(folder.resolve("webhook-token"), TOKEN);
    rewrite(
        out.resolve("alertmanager.yml"),
        Map.of("group_wait: \\w+", "group_wait: 1s", "group_interval: \\w+", "group_interval: 2s"));
    rewrite(
        out.resolve("rules/pulssi-alerts.yml"),
        Map.of("( +for: )\\w+", "$12s", "(keep_firing_for: )\\w+", "$145s"));
    rewrite(out.resolve("prometheus.yml"), Map.of("(_interval: )15s", "$1500ms"));
    return out;
  }

  private static MonitoringProgram startAlertmanager(Path program, Path generated)
      throws IOException {
    return MonitoringProgram.alertmanager(program, generated.resolve("alertmanager.yml"));
  }

  private static MonitoringProgram startPrometheus(
      Path program, Path generated, MonitoringProgram alertmanager, String port)
      throws IOException {
    Path config = generated.resolve("prometheus.yml");
    rewrite(config, Map.of("127.0.0.1:9093", alertmanager.address(), ":8081", ":" + port));
    return MonitoringProgram.prometheus(program, config);
  }

  private static void rewrite(Path file, Map<String, String> replacements) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      String rewritten = text.replaceAll(replacement.getKey(), replacement.getValue());
      assertThat(rewritten).as(replacement.getKey()).isNotEqualTo(text);
      text = rewritten;
    }
    Files.writeString(file, text);
  }

  private static KafkaProducer<String, String> producer(BrokerProcess broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers()),
        new StringSerializer(),
        new StringSerializer());
  }

  private static void send(
      KafkaProducer<String, String> producer, Predicate<String> times, Predicate<String> queues) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (String event : Events.JANUARY) {
      if (times.test(field(event, "occurredAt")) && queues.test(field(event, "queue"))) {
        sent.add(producer.send(new ProducerRecord<>(Topics.QUEUE_WAIT.name(), event)));
      }
    }
    producer.flush();
    assertThat(sent)
        .isNotEmpty()
        .allSatisfy(record -> assertThat(record).succeedsWithin(0, SECONDS));
  }

  private static Predicate<String> between(String from, String to) {
    return time -> time.compareTo(from) >= 0 && time.compareTo(to) < 0;
  }

  private static String field(String event, String name) {
    int start = event.indexOf("\"" + name + "\":\"") + name.length() + 4;
    return event.substring(start, event.indexOf('"', start));
  }

  private static String managementPort(MonitorProcess monitor) {
    String line = monitor.logged("metrics and").get(0).path("formattedMessage").asText();
    return line.replaceAll(".*:(\\d+)/.*", "$1");
  }

  private static int outages(Inbox inbox, String status) {
    return inbox.about("PulssiDown", status).size();
  }

  private static boolean told(Inbox inbox, String alert) {
    return !inbox.about(alert, "firing").isEmpty();
  }

  private String metrics(MonitorProcess monitor) throws Exception {
    String page = monitor.get("metrics").body();
    shown =
        page.lines()
            .filter(
                line -> line.matches("pulssi_(warning_active|events|step_score|slice_.*count).*"))
            .collect(Collectors.joining("\n", "\n", ""));
    return page;
  }

  private static void awaitTrue(String what, int seconds, Callable<Boolean> condition) {
    await(what).atMost(Duration.ofSeconds(seconds)).ignoreExceptions().until(condition);
  }

  private static Path map() {
    return Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
  }

  /** The bank's log of January 1999, in the order of time. */
  private static final class Events {
    static final List<String> JANUARY = read();

    private static List<String> read() {
      Path log = Path.of("..", "samples", "bank-january", "queue-wait.jsonl.gz");
      try (var reader =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
