package io.pulssi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.PulssiMain;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.replay.EventProducer;
import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.topic.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query of every panel returns data: a simulated contact centre is played into a broker, the
 * monitor reads it, a real Prometheus scrapes the monitor, and is asked what Grafana would ask.
 */
class PanelsIT {
  /** When check-coverage is paged, and earlier pages have been judged right and wrong. */
  private static final Instant CUT = Instant.parse("2026-04-01T23:00:00Z");

  private static final Pattern OCCURRED = Pattern.compile("\"occurredAt\":\"([^\"]+)\"");
  private static final List<String> UNUSABLE =
      List.of(
          "no JSON at all",
          "{\"eventId\":\"x\",\"occurredAt\":\"2026-03-01T00:00:00Z\",\"contactId\":\"x\","
              + "\"queue\":\"no-such-queue\",\"waitSeconds\":1,\"outcome\":\"ANSWERED\"}");

  @TempDir Path folder;

  @Test
  void shouldShowDataInEveryPanel() throws Exception {
    Path prometheus = Program.named("prometheus");
    Path events = events();
    try (var broker = EmbeddedBroker.start(folder.resolve("kafka"));
        var monitor = monitor(broker, events.resolve("journey.yml"))) {
      monitor.start();
      Instant begin = Instant.now();
      String target = monitor.managementUrl().replaceAll("^http://|/$", "");
      try (var asked = Prometheus.start(prometheus, folder.resolve("prometheus"), target)) {
        await("Prometheus").atMost(Duration.ofSeconds(60)).until(asked::isReady);
        play(broker, events);
        awaitDecided(monitor, asked);
        report(ask(asked, begin));
      }
    }
  }

  private static void awaitDecided(Monitor monitor, Prometheus asked) {
    await("decisions up to an hour before the last event")
        .atMost(Duration.ofMinutes(12))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> monitor.decidedUpTo() >= CUT.minus(Duration.ofHours(1)).toEpochMilli());
    await("Kafka's meters of state")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> asked.samples("kafka_stream_state_total_sst_files_size") > 0);
    await("a marked page")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> asked.samples("ALERTS{alertstate=\"firing\"}") > 0);
  }

  private record Answer(Panels.Query query, int samples) {}

  private static List<Answer> ask(Prometheus asked, Instant begin) throws Exception {
    Instant now = Instant.now();
    long stepSeconds = Math.max(1, Duration.between(begin, now).toSeconds() / 300);
    List<Answer> answers = new ArrayList<>();
    for (Panels.Query query : Panels.all()) {
      String expression = query.of("centre", "check-coverage");
      int samples =
          query.instant()
              ? asked.samples(expression)
              : asked.samples(expression, begin, now, stepSeconds);
      answers.add(new Answer(query, samples));
    }
    return answers;
  }

  private static void report(List<Answer> answers) throws IOException {
    var table =
        new StringBuilder("| dashboard | panel | expression | samples |\n|---|---|---|--:|\n");
    for (Answer answer : answers) {
      Panels.Query query = answer.query();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | `%s` | %,d |\n",
              query.dashboard(),
              query.panel(),
              query.expression().replace("|", "\\|"),
              answer.samples()));
    }
    System.out.print(table);
    Files.writeString(Path.of("target/panels.md"), table);
    assertThat(answers).hasSizeGreaterThan(50);
    assertThat(answers)
        .as("panels without data; all of them: target/panels.md")
        .filteredOn(answer -> answer.samples() == 0)
        .isEmpty();
  }

  private Path events() throws IOException {
    Path whole = folder.resolve("relay");
    Path cut = Files.createDirectories(folder.resolve("events"));
    int code =
        PulssiMain.commandLine()
            .execute("simulate", "--scenario", "relay", "--out", whole.toString());
    assertThat(code).isZero();
    Files.copy(whole.resolve("journey.yml"), cut.resolve("journey.yml"));
    try (Stream<Path> files = Files.list(whole)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl.gz")).toList()) {
        cut(file, cut.resolve(file.getFileName()));
      }
    }
    return cut;
  }

  private static void cut(Path from, Path to) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8));
        Writer out =
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher at = OCCURRED.matcher(line);
        if (at.find() && Instant.parse(at.group(1)).isBefore(CUT)) {
          out.write(line + "\n");
        }
      }
    }
  }

  private Monitor monitor(EmbeddedBroker broker, Path journey) {
    Settings settings =
        SettingsReader.of(
            Map.of(
                "application-id", "pulssi-panels",
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "http.port", "0",
                "management.port", "0",
                "streams.state-dir", folder.resolve("state").toString()));
    List<TopicSpec> topics =
        Topics.all().stream()
            .map(TopicSpec::of)
            .map(spec -> new TopicSpec(spec.name(), 1, spec.config()))
            .toList();
    return new Monitor(
        settings,
        new CurrentMaps(JourneyMapReader.read(journey)),
        topics,
        new ReadingProgress(),
        page -> {});
  }

  /** Collects garbage first, so that no pause falls into the measurement. */
  private static void play(EmbeddedBroker broker, Path events) throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String unusable : UNUSABLE) {
        producer
            .send(
                new ProducerRecord<>(
                    Topics.QUEUE_WAIT.name(), unusable.getBytes(StandardCharsets.UTF_8)))
            .get();
      }
    }
    try (var producer = new EventProducer(settings)) {
      producer.send(events, Double.POSITIVE_INFINITY, (done, total, time) -> {});
    }
  }
}
