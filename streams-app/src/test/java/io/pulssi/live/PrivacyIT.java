package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who a customer is stays where the customer's events are. */
class PrivacyIT {
  private static final long SEED = 15;

  /** What every reference of this log begins with, and nothing else does. */
  private static final String MARK = "cust-raw-ref-";

  @TempDir Path folder;

  /** Logged in full detail: ours, and of what we use all that handles records or requests. */
  private static final List<String> LOGGERS =
      List.of(
          "io.pulssi",
          "org.apache.kafka.clients",
          "org.apache.kafka.streams",
          "io.javalin",
          "org.eclipse.jetty");

  @Test
  void shouldLetNoReferenceOutOfTheInputTopics() throws Exception {
    System.out.printf("seed %d%n", SEED);
    var log = new Listening();
    log.start();
    var maps = JourneyMapReader.read(GeneratedLog.writeMap(folder.resolve("journey.yml")));
    var random = new Random(SEED);
    List<Sending> sendings =
        GeneratedLog.of(SEED, 2).stream()
            .map(PrivacyIT::marked)
            .flatMap(event -> Stream.concat(Stream.of(event), spoilt(event)))
            .map(event -> new Sending(event, new TopicPartition(event.topic().name(), 0), 0))
            .toList();
    assertThat(sendings.stream().filter(sending -> sending.event().line().contains(MARK)).count())
        .as("events with a reference")
        .isGreaterThan(200);
    try (var flow = new LiveFlow(folder, maps, random)) {
      Monitor monitor = flow.join(new ReadingProgress());
      flow.send(sendings);
      await("all read").atMost(Duration.ofMinutes(1)).until(() -> flow.unread().isEmpty());

      assertThat(found(flow.bootstrapServers())).isEmpty();
      assertThat(page(monitor.managementUrl() + "metrics"))
          .contains("pulssi_dead_letters_total{reason=")
          .doesNotContain(MARK);
      String console = monitor.consoleUrl().join();
      assertThat(page(console + "api/v1/journeys/shop")).doesNotContain(MARK);
      assertThat(page(console + "api/v1/warnings")).doesNotContain(MARK);
    } finally {
      log.stop();
    }
    assertThat(log.lines).as("lines listened to").isGreaterThan(10_000);
    assertThat(log.telling).isEmpty();
  }

  private static LoggedEvent marked(LoggedEvent event) {
    return new LoggedEvent(
        event.topic(),
        event.at(),
        event.line().replace("\"customerRef\":\"", "\"customerRef\":\"" + MARK));
  }

  /** With every tenth reference a record that cannot be used, in one of the ways there are. */
  private static Stream<LoggedEvent> spoilt(LoggedEvent event) {
    String line = event.line();
    int mark = line.indexOf(MARK);
    if (mark < 0 || event.at() / 1000 % 10 != 0) {
      return Stream.empty();
    }
    return Stream.of(
            line.substring(0, mark + MARK.length() + 1), // cut off in the reference
            line.replace("\"" + MARK, "[\"" + MARK).replaceFirst("(" + MARK + "[^\"]*\")", "$1]"),
            line.replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"" + MARK + "1\""),
            line.replaceFirst("\"eventId\":\"[^\"]*\"", "\"eventId\":{\"" + MARK + "\":1}"))
        .map(bad -> new LoggedEvent(event.topic(), event.at(), bad));
  }

  /**
   * Topics with a reference in any key, value or header: all there are but the inputs, and the dead
   * letters, which are inputs.
   */
  private static Set<String> found(String bootstrap) throws Exception {
    Set<String> topics;
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      topics =
          admin.listTopics().names().get().stream()
              .filter(
                  name -> Topics.inputs().stream().noneMatch(input -> input.name().equals(name)))
              .filter(name -> !name.equals(Topics.DEAD_LETTER.name()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(topics)
        .as("outputs, changelogs and the topic that is keyed anew")
        .contains(Topics.SLICE.name(), Topics.SIGNAL.name())
        .anyMatch(name -> name.endsWith("-changelog"))
        .anyMatch(name -> name.endsWith("-repartition"));
    Set<String> found = new TreeSet<>();
    List<String> read = new ArrayList<>();
    try (var reader = new TopicReader(bootstrap, List.copyOf(topics))) {
      reader.read(
          record -> {
            read.add(record.topic());
            boolean tells =
                (record.key() != null && tells(record.key()))
                    || tells(record.value())
                    || Arrays.stream(record.headers().toArray())
                        .anyMatch(header -> tells(header.value()));
            if (tells) {
              found.add(record.topic());
            }
          });
    }
    assertThat(read).as("records looked at").hasSizeGreaterThan(1_000);
    return found;
  }

  private static boolean tells(byte @Nullable [] bytes) {
    return bytes != null && tells(new String(bytes, UTF_8));
  }

  private static boolean tells(String text) {
    return text.contains(MARK);
  }

  private static String page(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  /** Hears the loggers at DEBUG, and keeps what tells a reference. */
  private static final class Listening extends AppenderBase<ILoggingEvent> {
    private final List<Logger> loggers =
        LOGGERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    final List<String> telling = new ArrayList<>();
    int lines;

    @Override
    public void start() {
      super.start();
      for (Logger logger : loggers) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
      }
    }

    @Override
    public void stop() {
      for (Logger logger : loggers) {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(this);
      }
      super.stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
      lines++;
      IThrowableProxy thrown = event.getThrowableProxy();
      String said =
          event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
      if (tells(said)) {
        telling.add(said);
      }
    }
  }
}
