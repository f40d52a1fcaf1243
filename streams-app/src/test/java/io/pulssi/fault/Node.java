package io.pulssi.fault;

import static java.util.Objects.requireNonNull;

import io.pulssi.runtime.BrokerFolder;
import io.pulssi.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One broker, a controller too, in a process of its own. */
final class Node implements AutoCloseable {
  private final BrokerFolder folder;
  private final Properties properties;
  private @Nullable Process process;

  Node(Path folder) throws IOException {
    this.folder = BrokerFolder.prepare(folder);
    this.properties = this.folder.properties();
  }

  Properties properties() {
    return properties;
  }

  Path file() {
    return folder.propertiesFile();
  }

  String bootstrapServers() {
    return folder.bootstrapServers();
  }

  /** {@code host:port} where controllers talk to it. */
  String controller() {
    return properties.getProperty("listeners").replaceFirst(".*CONTROLLER://([^,]*).*", "$1");
  }

  /** Adds a listener whose clients come through a proxy; to be called before the start. */
  TcpProxy listenBehindProxy() throws IOException {
    int port = BrokerFolder.freePorts(1).get(0);
    var proxy = new TcpProxy(port);
    extend("listeners", "PROXIED://127.0.0.1:" + port);
    extend("advertised.listeners", "PROXIED://127.0.0.1:" + proxy.port());
    extend("listener.security.protocol.map", "PROXIED:PLAINTEXT");
    return proxy;
  }

  private void extend(String property, String more) {
    properties.merge(property, more, (had, added) -> had + "," + added);
  }

  void start() throws IOException {
    try (var out = Files.newBufferedWriter(file())) {
      properties.store(out, null);
    }
    process =
        JavaProcess.ofThisBuild()
            .loggingAsShipped()
            .start(file().resolveSibling("broker.log"), "kafka.Kafka", file().toString());
  }

  /** Sends a signal, such as {@code -STOP}. */
  void signal(String name) throws Exception {
    Shell.run("kill", name, Long.toString(requireNonNull(process).pid()));
  }

  /** Ends it like a power cut. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    folder.delete();
  }
}
