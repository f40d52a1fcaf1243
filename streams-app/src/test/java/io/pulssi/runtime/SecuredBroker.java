package io.pulssi.runtime;

import io.pulssi.testing.JavaProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker in a process of its own, closed as a cluster of the outer world is: clients
 * come by TLS and with a password (SASL/SCRAM), and may do what rules allow; the admin alone may do
 * everything. The broker talks to itself by TLS with certificates on both sides, on listeners that
 * clients do not know.
 */
public final class SecuredBroker implements AutoCloseable {
  public static final String ADMIN = "admin";

  /** The one name its certificate is good for. */
  private static final String HOST = "localhost";

  private static final String NAME = "pulssi-broker";

  private final Path folder;
  private final List<Integer> ports;
  private final BrokerCertificate own;
  private final BrokerCertificate foreign;
  private final Process process;

  private SecuredBroker(Path folder, List<String> users) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.ports = BrokerFolder.freePorts(3);
    this.own = BrokerCertificate.make(folder, NAME, HOST);
    this.foreign = BrokerCertificate.make(folder, "somebody-else", HOST);
    try (var out = Files.newBufferedWriter(propertiesFile())) {
      properties().store(out, null);
    }
    format(users);
    process =
        JavaProcess.ofThisBuild()
            .start(folder.resolve("broker.log"), "kafka.Kafka", propertiesFile().toString());
  }

  /**
   * Starts it and waits until the admin is answered.
   *
   * @param users who have a password beside the admin
   */
  public static SecuredBroker start(Path folder, List<String> users)
      throws IOException, InterruptedException {
    var broker = new SecuredBroker(folder, users);
    try (var wait = new BrokerWait(broker.client(ADMIN), Duration.ofSeconds(2), line -> {})) {
      var unused = broker.process.onExit().thenRun(wait::close);
      if (!wait.await()) {
        throw new IOException(Files.readString(folder.resolve("broker.log")));
      }
    }
    return broker;
  }

  /** Where its certificate is good. */
  public String bootstrapServers() {
    return HOST + ":" + ports.get(0);
  }

  /** The same broker by a name that its certificate does not hold. */
  public String bootstrapServersByAddress() {
    return "127.0.0.1:" + ports.get(0);
  }

  /** A PEM file: who trusts it, trusts this broker. */
  public Path certificate() {
    return own.pem();
  }

  /** A PEM file of somebody else. */
  public Path foreignCertificate() {
    return foreign.pem();
  }

  /** Settings of a Kafka client of a user, all but the password. */
  public Map<String, String> clientWithoutPassword() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        certificate().toString());
  }

  /** Settings of a Kafka client of a user. */
  public Map<String, Object> client(String user) {
    Map<String, Object> settings = new HashMap<>(clientWithoutPassword());
    settings.put("sasl.jaas.config", jaas(user, password(user)));
    return settings;
  }

  public static String jaas(String user, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, password);
  }

  public static String password(String user) {
    return "password-of-" + user + "-7b1e";
  }

  /** All that clients have wanted to do so far; each once. */
  public List<AskedRight> asked() throws IOException {
    return Files.exists(askedFile())
        ? Files.readAllLines(askedFile()).stream()
            .map(AskedRight::parse)
            .filter(asked -> !asked.user().startsWith("CN="))
            .toList()
        : List.of();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private Path propertiesFile() {
    return folder.resolve("server.properties");
  }

  private Path askedFile() {
    return folder.resolve("asked.txt");
  }

  private void format(List<String> users) throws IOException {
    List<String> command = new ArrayList<>(List.of("format", "-t", Uuid.randomUuid().toString()));
    command.addAll(List.of("-c", propertiesFile().toString()));
    List<String> all = new ArrayList<>(users);
    all.add(ADMIN);
    for (String user : all) {
      command.add("--add-scram");
      command.add("SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password(user)));
    }
    var said = new ByteArrayOutputStream();
    int exit =
        StorageTool.execute(
            command.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
    if (exit != 0) {
      throw new IOException("not formatted: " + said.toString(StandardCharsets.UTF_8));
    }
  }

  private Properties properties() {
    var properties = new Properties();
    BrokerFolder.ofOneNode(properties);
    properties.put("log.dirs", folder.resolve("data").toString());
    properties.put("controller.quorum.voters", "1@" + HOST + ":" + ports.get(2));
    properties.put(
        "listeners",
        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(ports.toArray()));
    properties.put(
        "advertised.listeners",
        "CLIENTS://%1$s:%2$d,INTERNAL://%1$s:%3$d".formatted(HOST, ports.get(0), ports.get(1)));
    properties.put(
        "listener.security.protocol.map", "CLIENTS:SASL_SSL,INTERNAL:SSL,CONTROLLER:SSL");
    properties.put("inter.broker.listener.name", "INTERNAL");
    properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    properties.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    for (String listener : List.of("internal", "controller")) {
      properties.put("listener.name.%s.ssl.client.auth".formatted(listener), "required");
    }
    properties.put("ssl.keystore.type", "PKCS12");
    properties.put("ssl.keystore.location", own.keyStore().toString());
    properties.put("ssl.keystore.password", BrokerCertificate.PASSWORD);
    properties.put("ssl.key.password", BrokerCertificate.PASSWORD);
    properties.put("ssl.truststore.type", "PEM");
    properties.put("ssl.truststore.location", own.pem().toString());
    properties.put("authorizer.class.name", RecordingAuthorizer.class.getName());
    properties.put(RecordingAuthorizer.FILE, askedFile().toString());
    properties.put("super.users", "User:%s;User:CN=%s".formatted(ADMIN, NAME));
    return properties;
  }
}
