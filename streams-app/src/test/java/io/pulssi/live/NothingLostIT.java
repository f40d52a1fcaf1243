package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingLostIT {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final long SEED = 4711;
  private static final String GOOD =
      "{\"eventId\":\"e\",\"occurredAt\":\"2024-03-04T10:00:00Z\",\"contactId\":\"k\",\"queue\":\"phone-order\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"}";

  /** What is wrong, and the reason it must be given. */
  private static final Map<String, String> BAD =
      Map.of(
          "{\"eventId\":",
          "malformed",
          "plain words",
          "malformed",
          GOOD.replace("\"queue\":\"phone-order\",", ""),
          "missing-field",
          GOOD.replace(":5,", ":-3,"),
          "out-of-range",
          GOOD.replace("2024-", "2199-"),
          "implausible-time",
          GOOD.replace("2024-", "1970-"),
          "implausible-time",
          GOOD.replace("phone-order", "phone-nobody"),
          "unmapped",
          "",
          "empty");

  @TempDir Path folder;

  @Test
  void shouldAcceptOrDeadLetterEveryRecord() throws Exception {
    System.out.printf("seed %d%n", SEED);
    List<Sending> sendings = goodAndBad(new Random(SEED));
    long bad = sendings.stream().filter(sending -> BAD.containsKey(line(sending))).count();
    var maps = JourneyMapReader.read(GeneratedLog.writeMap(folder.resolve("journey.yml")));
    try (var flow = new LiveFlow(folder, maps, new Random(SEED));
        var letters =
            new TopicReader(flow.bootstrapServers(), List.of(Topics.DEAD_LETTER.name()))) {
      Monitor monitor = flow.join(new ReadingProgress());
      flow.send(sendings);
      await("all read").atMost(SOON).until(() -> flow.unread().isEmpty());

      Map<String, Double> metrics = metrics(monitor);
      long accepted = sum(metrics, "pulssi_events_total{result=\"accepted\"");
      long dead = sum(metrics, "pulssi_dead_letters_total{");
      assertThat(accepted).isEqualTo(sendings.size() - bad);
      assertThat(dead).isEqualTo(bad);
      assertThat(accepted + dead).isEqualTo(sendings.size());

      List<String> expected =
          sendings.stream()
              .filter(sending -> BAD.containsKey(line(sending)))
              .map(sending -> letter(line(sending), BAD.get(line(sending)), sending.to()))
              .toList();
      // a transaction that committed offsets ends on the letters' partitions a moment later
      List<String> read = new ArrayList<>();
      await("the letters")
          .atMost(SOON)
          .untilAsserted(
              () -> {
                read.addAll(read(letters));
                assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
              });
    }
  }

  private static List<Sending> goodAndBad(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.addAll(BAD.keySet());
    }
    while (lines.size() < 1_000) {
      lines.add(GOOD.replace("\"e\"", "\"e%d\"".formatted(lines.size())));
    }
    Collections.shuffle(lines, random);
    return lines.stream()
        .map(line -> new LoggedEvent(Topics.QUEUE_WAIT, 0, line))
        .map(
            event ->
                new Sending(
                    event,
                    new TopicPartition(event.topic().name(), random.nextInt(LiveFlow.PARTITIONS)),
                    0))
        .toList();
  }

  private static String line(Sending sending) {
    return sending.event().line();
  }

  private static List<String> read(TopicReader letters) {
    List<String> read = new ArrayList<>();
    letters.read(
        record ->
            read.add(
                letter(
                    new String(record.value(), UTF_8),
                    header(record, DeadLetter.REASON),
                    new TopicPartition(
                        header(record, DeadLetter.TOPIC),
                        Integer.parseInt(header(record, DeadLetter.PARTITION))))));
    return read;
  }

  private static String letter(String line, String reason, TopicPartition from) {
    return "%s from %s: %s".formatted(reason, from, line);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static Map<String, Double> metrics(Monitor monitor) throws Exception {
    URI page = URI.create(monitor.managementUrl() + "metrics");
    String text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
            .body();
    return text.lines()
        .filter(line -> line.startsWith("pulssi_"))
        .collect(
            toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                Double::sum,
                TreeMap::new));
  }

  private static long sum(Map<String, Double> metrics, String start) {
    return metrics.entrySet().stream()
        .filter(metric -> metric.getKey().startsWith(start))
        .mapToLong(metric -> Math.round(metric.getValue()))
        .sum();
  }
}
