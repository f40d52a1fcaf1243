package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.runtime.AskedRight;
import io.pulssi.runtime.SecuredBroker;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topics;
import io.pulssi.view.Decided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster with TLS, passwords and rules, on which everybody has the rights of the page alone. */
class SecuredBrokerIT {
  private static final String MONITOR = "pulssi";
  private static final String TOPIC_MAKER = "pulssi-topics";
  private static final String SENDER = "pulssi-events";
  private static final String READER = "pulssi-reader";
  private static final String DESK = "pulssi-desk";
  private static final List<String> USERS = List.of(MONITOR, TOPIC_MAKER, SENDER, READER, DESK);
  private static final String WARNING = "bank.everyday-banking.19991004T0905Z";

  /** The monitor writes these when something is wrong, which takes it weeks to learn. */
  private static final List<String> WRITTEN_IN_TROUBLE =
      List.of(Topics.WARNING.name(), Topics.OUTCOME.name());

  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir Path folder;
  private SecuredBroker broker;
  private Admin admin;
  private ClusterChange change;

  @BeforeEach
  void start() throws Exception {
    broker = SecuredBroker.start(folder.resolve("broker"), USERS);
    admin = Admin.create(broker.client(SecuredBroker.ADMIN));
    change = ClusterChange.by(admin);
    EventFolder.writeMap(folder.resolve("journey.yml"), "desk");
  }

  @AfterEach
  void stop() {
    admin.close(Duration.ZERO);
    broker.close();
  }

  @Test
  void shouldNeedTheRightsOfThePageAndNoOthers() throws Exception {
    List<AclBinding> documented = DocumentedAcls.read();
    assertThat(documented).hasSizeGreaterThan(30);
    change.createAcls(documented);
    makeTopics();

    try (var monitor = run(settings(MONITOR, false, "desk"), password(MONITOR))) {
      await("readiness").atMost(SOON).until(() -> monitor.get("health/ready").statusCode() == 200);
      send();
      shouldWriteSignalsAndDeadLetters(monitor);
      shouldTakeAVerdict(monitor);
      shouldReadWarnings();
      shouldMendDeadLetters();
      await("what was read deleted")
          .atMost(SOON)
          .until(() -> asked(MONITOR).stream().anyMatch(SecuredBrokerIT::deletes));
      assertThat(monitor.stop()).isEqualTo(128 + 15);
      assertThat(monitor.logged("password-of-")).isEmpty();
    }
    Typed check = Typed.run("check", "--config", settings(MONITOR, true, "desk"), "--seen");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).endsWith("all well\n");

    nothingMoreShouldBeNeeded();
    nothingLessShouldDo(documented);
    checkShouldMissEachRight(documented);
  }

  @Test
  void shouldEndARunThatLacksARightAndSayWhich() throws Exception {
    List<AclBinding> documented = DocumentedAcls.read();
    change.createAcls(documented);
    makeTopics();
    for (String lacking :
        // CREATE first: a run that lacks another right has made its topics by then
        List.of("TOPIC pulssi- CREATE", "GROUP pulssi READ", "TRANSACTIONAL_ID pulssi- WRITE")) {
      AclBinding right =
          documented.stream().filter(one -> name(one).equals(lacking)).findFirst().orElseThrow();
      change.deleteAcl(right);
      try (var monitor = run(settings(MONITOR, false, "desk"), password(MONITOR))) {
        assertThat(monitor.awaitEnd(Duration.ofSeconds(90)))
            .as("without %s", lacking)
            .isEqualTo(ExitCode.FAILED);
        assertThat(monitor.text())
            .as("without %s", lacking)
            .containsIgnoringCase("authoriz")
            .contains("./pulssi check lists every missing right")
            .doesNotContain("password-of-");
      }
      change.createAcls(List.of(right));
    }
  }

  private static String name(AclBinding right) {
    return right.pattern().resourceType()
        + " "
        + right.pattern().name()
        + " "
        + right.entry().operation();
  }

  @Test
  void shouldSayWhyItIsNotLetInAndKeepThePassword() throws Exception {
    Path settings = settings(MONITOR, false, "desk");
    String jaas = SecuredBroker.jaas(MONITOR, "password-of-nobody");
    Path wrong = with(settings, "sasl.jaas.config", jaas);
    refused(wrong, "invalid credentials");
    try (var monitor = run(settings, "password-of-nobody")) {
      assertThat(monitor.awaitEnd(Duration.ofSeconds(90))).isEqualTo(ExitCode.FAILED);
      assertThat(monitor.text()).contains("invalid credentials").doesNotContain("password-of-");
    }
    Path right = settings(MONITOR, true, "desk");
    refused(
        with(right, "ssl.truststore.location", broker.foreignCertificate().toString()),
        "PKIX path building failed");
    refused(
        with(right, "bootstrap.servers", broker.bootstrapServersByAddress()),
        "No subject alternative names matching IP address 127.0.0.1 found");
  }

  private static void refused(Path settings, String why) {
    Typed check = Typed.run("check", "--config", settings);
    assertThat(check.exit()).as(check.out()).isEqualTo(ExitCode.FAILED);
    assertThat(check.err())
        .contains("pulssi: no broker answers at ", why)
        .doesNotContain("password-of-", "\tat ");
  }

  /** A copy with another value. */
  private Path with(Path settings, String key, String value) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(settings));
    lines.removeIf(line -> line.startsWith("kafka." + key + ":"));
    lines.add("kafka.%s: '%s'".formatted(key, value));
    return Files.write(folder.resolve("other.yml"), lines);
  }

  private void nothingMoreShouldBeNeeded() throws IOException {
    assertThat(broker.asked())
        .filteredOn(AskedRight::denied)
        .filteredOn(asked -> !SecuredBrokerIT.isDoneWithout(asked))
        .isEmpty();
  }

  /** What a broker looks up before it asks for less, or to say more in its answer. */
  private static boolean isDoneWithout(AskedRight asked) {
    if (asked.type() == ResourceType.CLUSTER) {
      return true; // the right to all topics is tried first, then that to the one; check asks for
      // the rules
    }
    return switch (asked.operation()) {
      case DESCRIBE -> asked.name().startsWith("__"); // a list leaves out what is hidden
      case DESCRIBE_CONFIGS -> asked.name().startsWith(MONITOR + "-"); // told to who makes a topic
      case WRITE -> asked.name().equals("hardcode"); // Kafka's word for: to any topic
      default -> false;
    };
  }

  private void nothingLessShouldDo(List<AclBinding> documented) throws IOException {
    List<AskedRight> asked = broker.asked();
    assertThat(Files.readString(Path.of("../flow/src/test/resources/topology.txt")))
        .contains(WRITTEN_IN_TROUBLE.stream().map("(topic: %s)"::formatted).toList());
    assertThat(documented)
        .filteredOn(right -> !isOfTrouble(right))
        .allSatisfy(
            right ->
                assertThat(asked)
                    .as("what only %s allows", right)
                    .anyMatch(
                        one ->
                            DocumentedAcls.allows(right, one)
                                && documented.stream()
                                        .filter(any -> DocumentedAcls.allows(any, one))
                                        .count()
                                    == 1));
  }

  private static boolean isOfTrouble(AclBinding right) {
    return right.entry().principal().equals("User:" + MONITOR)
        && right.entry().operation() == AclOperation.WRITE
        && WRITTEN_IN_TROUBLE.contains(right.pattern().name());
  }

  private void checkShouldMissEachRight(List<AclBinding> documented) throws Exception {
    Path settings = settings(MONITOR, true, "desk");
    List<AclBinding> monitors =
        documented.stream()
            .filter(right -> right.entry().principal().equals("User:" + MONITOR))
            .toList();
    for (AclBinding right : monitors) {
      change.deleteAcl(right);
      Typed check = Typed.run("check", "--config", settings);
      assertThat(check.exit()).as("without %s:\n%s", right, check.out()).isEqualTo(1);
      assertThat(check.out())
          .containsPattern(
              Pattern.quote(right.pattern().name())
                  + "[^\n]*\n?[^\n]*"
                  + right.entry().operation());
      change.createAcls(List.of(right));
    }
    assertThat(Typed.run("check", "--config", settings).exit()).isZero();
  }

  private void makeTopics() throws Exception {
    change.createTopics(
        Stream.concat(Topics.inputs().stream(), Stream.of(Topics.SLICE))
            .map(
                topic ->
                    new NewTopic(topic.name(), Optional.of(1), Optional.empty())
                        .configs(topic.settings()))
            .toList());
    Path settings = settings(TOPIC_MAKER, true, "desk");
    Typed made = Typed.run("topics", "--create", "--config", settings);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(Typed.run("topics", "--create", "--config", settings).out())
        .doesNotContain("created");
  }

  private void send() throws Exception {
    Path events = EventFolder.write(folder.resolve("events"));
    Typed sent =
        Typed.run("produce", "--events", events, "--config", settings(SENDER, true, "desk"));
    assertThat(sent.exit()).as(sent.err()).isZero();
    try (var producer =
        new KafkaProducer<>(
            broker.client(SENDER), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.VERDICT.name(), WARNING, "{\"broken")).get();
    }
  }

  private void shouldWriteSignalsAndDeadLetters(MonitorProcess monitor) throws Exception {
    await("signals")
        .atMost(SOON)
        .until(() -> read(SecuredBroker.ADMIN, Topics.SIGNAL.name()).size() > 20);
    await("six dead letters")
        .atMost(SOON)
        .until(() -> read(SecuredBroker.ADMIN, Topics.DEAD_LETTER.name()).size() == 6);
    assertThat(monitor.get("metrics").body())
        .contains("pulssi_dead_letters_total{reason=\"unmapped\",source=\"ticket\"} 1");
  }

  private void shouldTakeAVerdict(MonitorProcess monitor) throws Exception {
    try (var serde = new RecordSerde<>(Warning.class, OutputFormat.JSON);
        var producer =
            new KafkaProducer<>(
                broker.client(SecuredBroker.ADMIN), new StringSerializer(), serde.serializer())) {
      Warning paged = Decided.warning(WARNING, 2, WarningState.PAGED, Decided.TO);
      producer.send(new ProducerRecord<>(Topics.WARNING.name(), WARNING, paged)).get();
    }
    await("the verdict taken")
        .atMost(SOON)
        .until(
            () ->
                monitor
                        .post(
                            "api/v1/warnings/" + WARNING + "/verdict", "{\"verdict\":\"TREATED\"}")
                        .statusCode()
                    == 202);
    assertThat(read(SecuredBroker.ADMIN, Topics.VERDICT.name()))
        .extracting(ConsumerRecord::value)
        .anyMatch(word -> word.contains("TREATED"));
  }

  private void shouldReadWarnings() {
    Map<String, Object> client = new HashMap<>(broker.client(READER));
    client.put("group.id", READER);
    client.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(Topics.WARNING.name()));
      await("a warning").atMost(SOON).until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
      consumer.commitSync();
    }
  }

  private void shouldMendDeadLetters() throws Exception {
    Path settings = settings(DESK, true, "desk, " + EventFolder.STRANGER);
    Typed counted = Typed.run("dead-letters", "--config", settings);
    assertThat(counted.out()).contains("unmapped").contains("malformed");
    Typed sent = Typed.run("dead-letters", "--config", settings, "--resend");
    assertThat(sent.out()).as(sent.err()).startsWith("6 letters: 5 sent,");
    Path word =
        Files.writeString(
            folder.resolve("word.json"),
            """
            {"eventId":"v1","occurredAt":"1999-10-04T10:00:00Z","warningId":"%s","verdict":"FALSE"}\
            """
                .formatted(WARNING));
    Typed mended =
        Typed.run(
            "dead-letters",
            "--config",
            settings,
            "--resend",
            "--origin",
            Topics.VERDICT.name() + "/0/0",
            "--with",
            word);
    assertThat(mended.out()).as(mended.err()).startsWith("1 letters: 1 sent,");
    assertThat(read(SecuredBroker.ADMIN, Topics.VERDICT.name()))
        .extracting(ConsumerRecord::value)
        .anyMatch(one -> one.contains("FALSE"));
  }

  private MonitorProcess run(Path settings, String password) throws IOException {
    return MonitorProcess.start(
        settings,
        folder.resolve("run.log"),
        Map.of("PULSSI_KAFKA_SASL_JAAS_CONFIG", SecuredBroker.jaas(MONITOR, password)));
  }

  private static String password(String user) {
    return SecuredBroker.password(user);
  }

  private List<AskedRight> asked(String user) throws IOException {
    return broker.asked().stream().filter(asked -> asked.user().equals(user)).toList();
  }

  private static boolean deletes(AskedRight asked) {
    return asked.operation() == AclOperation.DELETE;
  }

  /** All that is committed. */
  private List<ConsumerRecord<String, String>> read(String user, String topic) {
    return WholeTopic.read(broker.client(user), topic);
  }

  /** Settings of a user; where the password is not in them, it is in the environment. */
  private Path settings(String user, boolean password, String claims) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    broker.clientWithoutPassword().forEach((key, value) -> lines.put("kafka." + key, value));
    if (password) {
      lines.put("kafka.sasl.jaas.config", SecuredBroker.jaas(user, password(user)));
    }
    Path map = EventFolder.writeMap(folder.resolve(user + "-journey.yml"), claims);
    lines.put("journey", map.toString());
    lines.put("http.port", "0");
    lines.put("management.port", "0");
    lines.put("streams.commit-interval", "100ms");
    lines.put("streams.state-dir", folder.resolve("state").toString());
    lines.put("kafka.repartition.purge.interval.ms", "1000");
    lines.put("kafka.retry.backoff.ms", "10");
    List<String> text = new ArrayList<>();
    lines.forEach((key, value) -> text.add("%s: '%s'".formatted(key, value)));
    return Files.write(folder.resolve(user + ".yml"), text);
  }
}
