package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pulssi.codec.OutputFormat;
import io.pulssi.journey.Source;
import io.pulssi.signal.InputKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void writeJourney() throws IOException {
    file = folder.resolve("pulssi.yml");
    Files.writeString(folder.resolve("journey.yml"), "");
  }

  @Test
  void shouldFillInDefaults() throws IOException {
    Settings settings = read("journey: journey.yml");

    assertThat(settings.journey()).contains(folder.resolve("journey.yml").toAbsolutePath());
    assertThat(settings.applicationId()).isEqualTo("pulssi");
    assertThat(settings.kafka()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
    assertThat(settings.schemaRegistryUrl()).isEmpty();
    assertThat(Source.values())
        .allSatisfy(source -> assertThat(settings.input().keyOf(source)).isEqualTo(InputKey.OTHER));
    assertThat(settings.grace()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.longWait()).isEqualTo(Duration.ofMinutes(3));
    assertThat(settings.output().format()).isEqualTo(OutputFormat.JSON);
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.management().host()).isEqualTo("127.0.0.1");
    assertThat(settings.management().port()).isEqualTo(8081);
  }

  @Test
  void shouldFillInDefaultsOfTheStreamProcessing() throws IOException {
    Settings.Streams streams = read("journey: journey.yml").streams();

    assertThat(streams.threads()).isEqualTo(1);
    assertThat(streams.standbyReplicas()).isZero();
    assertThat(streams.commitInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(streams.stateDir()).isEqualTo(folder.resolve("data").toAbsolutePath());
    assertThat(streams.replicationFactor()).isEqualTo(-1);
    assertThat(streams.sessionTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(streams.transactionTimeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void shouldReadNestedAndDottedKeysAlike() throws IOException {
    Settings settings =
        read(
            """
            journey: journey.yml
            http: { port: 0 }
            management.port: 9081
            input: { ticket.key: ticket-id, queue-wait: { key: customer-ref } }
            schema.registry: { url: "https://registry.example:8443/apis" }
            streams:
              commit-interval: PT0.1S
              state-dir: /var/lib/pulssi
            output.format: avro
            """);

    assertThat(settings.http().port()).isZero();
    assertThat(settings.management().port()).isEqualTo(9081);
    assertThat(settings.input().keyOf(Source.TICKET)).isEqualTo(InputKey.TICKET_ID);
    assertThat(settings.input().keyOf(Source.QUEUE_WAIT)).isEqualTo(InputKey.CUSTOMER_REF);
    assertThat(settings.schemaRegistryUrl())
        .contains(URI.create("https://registry.example:8443/apis"));
    assertThat(settings.streams().commitInterval()).isEqualTo(Duration.ofMillis(100));
    assertThat(settings.streams().stateDir()).isEqualTo(Path.of("/var/lib/pulssi"));
    assertThat(settings.output().format()).isEqualTo(OutputFormat.AVRO);
  }

  @Test
  void shouldPassKafkaKeysThroughUnchanged() throws IOException {
    Settings settings =
        read(
            """
            journey: journey.yml
            kafka:
              bootstrap.servers: [one:9092, two:9092]
              ssl.endpoint.identification.algorithm: ""
              sasl: { jaas.config: 'x password="a${b}\\c,d";' }
              main.consumer.max.poll.records: 500
              my.plugin.setting: true
            """);

    assertThat(settings.kafka())
        .containsOnly(
            Map.entry("bootstrap.servers", "one:9092,two:9092"),
            Map.entry("ssl.endpoint.identification.algorithm", ""),
            Map.entry("sasl.jaas.config", "x password=\"a${b}\\c,d\";"),
            Map.entry("main.consumer.max.poll.records", "500"),
            Map.entry("my.plugin.setting", "true"));
  }

  @Test
  void shouldLetTheEnvironmentWin() throws IOException {
    Files.writeString(file, "journey: journey.yml\nhttp.port: 1\nkafka.bootstrap.servers: one:1\n");

    Settings settings =
        SettingsReader.read(
            file,
            Map.of(
                "PULSSI_HTTP_PORT", "2",
                "PULSSI_KAFKA_BOOTSTRAP_SERVERS", "two:2",
                "PULSSI_KAFKA_SECURITY_PROTOCOL", "SSL",
                "PULSSI_INPUT_QUEUE_WAIT_KEY", "contact-id",
                "PULSSI_HOME", "/opt/pulssi",
                "PULSSI_JAVA_OPTS", "-Xmx1g",
                "PULSSI_LOG_LEVEL", "debug",
                "PATH", "/bin"));

    assertThat(settings.http().port()).isEqualTo(2);
    assertThat(settings.kafka())
        .isEqualTo(Map.of("bootstrap.servers", "two:2", "security.protocol", "SSL"));
    assertThat(settings.input().keyOf(Source.QUEUE_WAIT)).isEqualTo(InputKey.CONTACT_ID);
  }

  /** Secrets are given as they are or as a file that holds them, never as both. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldTakeEveryKeyFromTheEnvironment(boolean secretsInFiles) throws IOException {
    Files.writeString(file, "");
    Map<String, String> environment = new HashMap<>();
    for (SettingKey key : SettingKeys.all()) {
      boolean isFile = key.name().endsWith("-file");
      boolean isElsewhere = secretsInFiles ? key.explained().secret() : isFile;
      if (!isElsewhere) {
        environment.put(
            key.variable(),
            key.standard().orElse(key.isPath() ? path(isFile) : "http://of.16.or.more"));
      }
    }

    assertThat(SettingsReader.read(file, environment).journey()).contains(folder);
  }

  private String path(boolean isFile) throws IOException {
    return isFile
        ? Files.writeString(folder.resolve("secret"), "0123456789abcdef").toString()
        : folder.toString();
  }

  @Test
  void shouldRefuseTwoKeysOfPseudonymsAndShowNone() throws IOException {
    String secret = path(true);
    assertThatThrownBy(
            () ->
                SettingsReader.readEnvironment(
                    Map.of(
                        "PULSSI_CUSTOMER_REF_KEY",
                        "sixteen characters",
                        "PULSSI_CUSTOMER_REF_KEY_FILE",
                        secret)))
        .hasMessageContaining("expected: either this or customer-ref.key");
    assertThatThrownBy(
            () -> SettingsReader.readEnvironment(Map.of("PULSSI_CUSTOMER_REF_KEY", "short")))
        .hasMessageContaining("PULSSI_CUSTOMER_REF_KEY: a value that is not shown")
        .hasMessageNotContaining("short");
  }

  @Test
  void shouldIgnoreWhatKubernetesSetsForAServiceNamedLikeTheApplication() {
    Settings settings =
        SettingsReader.readEnvironment(
            Map.of(
                "PULSSI_SERVICE_HOST", "10.0.0.1",
                "PULSSI_SERVICE_PORT_METRICS", "8081",
                "PULSSI_PORT", "tcp://10.0.0.1:8080",
                "PULSSI_PORT_8080_TCP_ADDR", "10.0.0.1",
                "PULSSI_HTTP_PORT", "tcp://10.0.0.2:80"));

    assertThat(settings.http().port()).isEqualTo(8080);
  }

  @Test
  void shouldResolvePathsOfTheEnvironmentAgainstTheWorkingDirectory() {
    Settings settings =
        SettingsReader.readEnvironment(
            Map.of("PULSSI_JOURNEY", "pom.xml", "PULSSI_STREAMS_STATE_DIR", "state"));

    assertThat(settings.journey()).contains(Path.of("pom.xml").toAbsolutePath());
    assertThat(settings.streams().stateDir()).isEqualTo(Path.of("state").toAbsolutePath());
  }

  @Test
  void shouldMakeSettingsOfGivenValues() {
    Settings settings =
        SettingsReader.of(Map.of("http.port", "0", "kafka.bootstrap.servers", "localhost:5"));

    assertThat(settings.http().port()).isZero();
    assertThat(settings.kafka()).containsEntry("bootstrap.servers", "localhost:5");
    assertThat(settings.journey()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0s, PT0S", "500ms, PT0.5S", "90s, PT1M30S", "60m, PT1H", "pt1h, PT1H", "1h, PT1H"})
  void shouldReadDurations(String text, Duration duration) {
    assertThat(SettingsReader.of(Map.of("grace", text)).grace()).isEqualTo(duration);
  }

  /** The one line of the file besides the journey, and the one problem that makes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "htpp.port: 1 | :2:1: htpp.port: unknown key (expected: http.port)",
        "http: { port: 1, prot: 2 } | :2:18: http.prot: unknown key (expected: http.port)",
        "streams: { colour: red } | :2:12: streams.colour: unknown key (expected: one of"
            + " streams.commit-interval, streams.replication-factor, streams.session-timeout,"
            + " streams.standby-replicas, streams.state-dir, streams.threads,"
            + " streams.transaction-timeout)",
        "http: { port: 80800 } | :2:15: http.port: \"80800\" (expected: 0 to 65535)",
        "http: { port: 80.5 } | :2:15: http.port: \"80.5\" (expected: 0 to 65535)",
        "http: { port: -1 } | :2:15: http.port: \"-1\" (expected: 0 to 65535)",
        "http: 8080 | :2:1: http: unknown key (expected: KEYS)",
        "http.host: | :2:11: http.host: nothing (expected: a host name or address)",
        "http.host: 'a b' | :2:12: http.host: \"a b\" (expected: a host name or address)",
        "`http: { port: 1 }\nhttp.port: 2` | :3:1: http.port: given twice (expected: once; also"
            + " given in line 2)",
        "http.host: 0.0.0.0 | :2:12: http.host: \"0.0.0.0\" (expected: a loopback address such as"
            + " 127.0.0.1, or an http.token)",
        "http.token: hunter2 | :2:1: http.token: a value that is not shown (expected: 16 to 256"
            + " visible ASCII characters)",
        "http.token: sixteen visible | :2:1: http.token: a value that is not shown (expected: 16"
            + " to 256 visible ASCII characters)",
        "http.token: [hunter2] | :2:13: http.token: a list (expected: 16 to 256 visible ASCII"
            + " characters)",
        "http.token-file: nowhere | :2:1: http.token-file: no such file, its name is not shown"
            + " (expected: a file with 16 to 256 visible ASCII characters)",
        "http.token-file: journey.yml | :2:18: http.token-file: \"journey.yml\" (expected: a file"
            + " with 16 to 256 visible ASCII characters)",
        "management.port: 8080 | :2:18: management.port: \"8080\" (expected: a port other than"
            + " http.port)",
        "grace: 90 | :2:8: grace: \"90\" (expected: a duration such as 90s, 2m or PT2M, 0s to 1h)",
        "grace: 61m | :2:8: grace: \"61m\" (expected: a duration such as 90s, 2m or PT2M, 0s to"
            + " 1h)",
        "grace: -PT1S | :2:8: grace: \"-PT1S\" (expected: a duration such as 90s, 2m or PT2M, 0s to"
            + " 1h)",
        "long-wait: 0s | :2:12: long-wait: \"0s\" (expected: a duration such as 90s, 2m or PT2M, 1s"
            + " to 24h)",
        "output.format: JSON | :2:16: output.format: \"JSON\" (expected: one of json, avro)",
        "input.ticket.key: ticketid | :2:19: input.ticket.key: \"ticketid\" (expected: one of"
            + " ticket-id, customer-ref, contact-id, other)",
        "input.tickets.key: other | :2:1: input.tickets.key: unknown key (expected:"
            + " input.ticket.key)",
        "application-id: a/b | :2:17: application-id: \"a/b\" (expected: 1 to 100 of A-Z, a-z, 0-9,"
            + " dot, underscore, hyphen)",
        "schema.registry.url: registry:80 | :2:22: schema.registry.url: \"registry:80\" (expected:"
            + " an http or https address)",
        "streams.threads: 65 | :2:18: streams.threads: \"65\" (expected: 1 to 64)",
        "streams.threads: [1] | :2:18: streams.threads: a list (expected: 1 to 64)",
        "streams.replication-factor: 0 | :2:29: streams.replication-factor: \"0\" (expected: -1, or"
            + " 1 to 32767)",
        "streams: { commit-interval: 2s, transaction-timeout: 2s } | :2:54:"
            + " streams.transaction-timeout: \"2s\" (expected: above streams.commit-interval,"
            + " 2000ms)",
        "streams.commit-interval: 15s | : streams.transaction-timeout: 10000ms (expected: above"
            + " streams.commit-interval, 15000ms)",
        "kafka.bootstrap.server: a | :2:1: kafka.bootstrap.server: unknown key (expected:"
            + " kafka.bootstrap.servers)",
        "kafka: { consumer.max.poll.record: 1 } | :2:10: kafka.consumer.max.poll.record: unknown"
            + " key (expected: kafka.consumer.max.poll.records)",
        "kafka.state.dir: /tmp | :2:1: kafka.state.dir: not allowed here (expected:"
            + " streams.state-dir)",
        "kafka: | :2:7: kafka: nothing (expected: a value)",
        "`grace: [` | :3:1: broken YAML: expected the node content, but found '<stream end>'"
            + " (expected: YAML)",
      })
  void shouldSayWhatIsWrongAndWhere(String line, String problem) {
    String keys = ExpectedNames.oneOf(SettingKeys.byName().keySet());

    assertThat(refusal("journey: journey.yml\n" + line + "\n", Map.of()))
        .isEqualTo(file + problem.replace("KEYS", keys));
  }

  @Test
  void shouldTakeATokenFromTheEnvironmentOrAFile() throws IOException {
    Files.writeString(folder.resolve("token"), "0123456789abcdef\n");
    String open = "journey: journey.yml\nhttp.host: 0.0.0.0\n";

    Settings inFile = read(open + "http.token-file: token");
    assertThat(AccessToken.of(inFile.http())).contains("0123456789abcdef");
    Files.writeString(file, open);
    Settings given = SettingsReader.read(file, Map.of("PULSSI_HTTP_TOKEN", "fedcba9876543210"));
    assertThat(AccessToken.of(given.http())).contains("fedcba9876543210");
    assertThat(AccessToken.of(read("journey: journey.yml").http())).isEmpty();
    assertThat(
            refusal(
                open + "http.token-file: token", Map.of("PULSSI_HTTP_TOKEN", "fedcba9876543210")))
        .isEqualTo(
            file + ":3:18: http.token-file: \"token\" (expected: either this or http.token)");
    assertThat(refusal(open, Map.of("PULSSI_HTTP_TOKEN", "hunter2"))).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "127.1.2.3, true", "::1, true", "0.0.0.0, false", "::, false"})
  void shouldKnowWhatIsThisMachineAlone(String host, boolean loopback) {
    assertThat(AccessToken.isLoopback(host)).isEqualTo(loopback);
  }

  @Test
  void shouldRefuseAJourneyThatIsMissing() {
    assertThat(refusal("grace: 1m", Map.of()))
        .isEqualTo(file + ": journey: nothing (expected: the path of a journey map)");
    assertThat(refusal("journey: jurney.yml", Map.of()))
        .isEqualTo(
            file + ":1:10: journey: \"jurney.yml\" (expected: a file or folder that exists)");
  }

  @Test
  void shouldRefuseAFileThatIsMissingOrNoMapping() {
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> SettingsReader.read(file, Map.of())))
        .hasMessage(file + ": no such file (expected: a file that can be read)");
    assertThat(refusal("- a", Map.of()))
        .isEqualTo(file + ":1:1: a list (expected: a mapping of settings)");
  }

  @Test
  void shouldReportAllProblemsOfFileAndEnvironment() {
    String refusal =
        refusal(
            "journey: journey.yml\ngrace: x\nhttp: { port: y, prt: 1 }\n",
            Map.of(
                "PULSSI_HTTP_PROT", "1",
                "PULSSI_STREAMS_THREADS", "many",
                "PULSSI_COLOUR", "red",
                "PULSSI_KAFKA_BOOTSTRAP_SERVER", "x"));

    assertThat(refusal.lines().map(line -> line.replace(file.toString(), "file")))
        .containsExactlyElementsOf(
            List.of(
                "file:2:8: grace: \"x\" (expected: a duration such as 90s, 2m or PT2M, 0s to 1h)",
                "file:3:15: http.port: \"y\" (expected: 0 to 65535)",
                "file:3:18: http.prt: unknown key (expected: http.port)",
                "environment: PULSSI_COLOUR: unknown variable (expected: a variable of the settings"
                    + " page)",
                "environment: PULSSI_HTTP_PROT: unknown variable (expected: PULSSI_HTTP_PORT, or"
                    + " another variable of the settings page)",
                "environment: PULSSI_KAFKA_BOOTSTRAP_SERVER: unknown key (expected:"
                    + " kafka.bootstrap.servers)",
                "environment: PULSSI_STREAMS_THREADS: \"many\" (expected: 1 to 64)"));
  }

  @Test
  void shouldNeverShowASecret() {
    String refusal =
        refusal(
            "journey: journey.yml\nkafka: { sasl.jaas.confg: hunter2, group.id: hunter2 }\n",
            Map.of("PULSSI_KAFKA_SSL_KEY_PASSWRD", "hunter2", "PULSSI_PASSWORD", "hunter2"));

    assertThat(refusal).hasLineCount(4).doesNotContain("hunter2");
  }

  private Settings read(String text) throws IOException {
    Files.writeString(file, text);
    return SettingsReader.read(file, Map.of());
  }

  private String refusal(String text, Map<String, String> environment) {
    return catchThrowableOfType(
            InvalidConfiguration.class,
            () -> {
              Files.writeString(file, text);
              SettingsReader.read(file, environment);
            })
        .getMessage();
  }
}
