package io.pulssi.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an instance of the monitor is started.
 *
 * @param folder for its settings, its log and, if not set otherwise, its state
 * @param settings by key, all there are
 * @param before what stands before {@code java} on the command line
 * @param environment more variables
 * @param classPath which build
 */
record Launch(
    Path folder,
    Map<String, String> settings,
    List<String> before,
    Map<String, String> environment,
    String classPath) {

  static Launch of(Path folder, Map<String, String> settings) {
    return new Launch(folder, settings, List.of(), Map.of(), System.getProperty("java.class.path"));
  }

  /** Settings by which work moves, and what is broken is given up, within seconds. */
  static Map<String, String> shortSpans(String name, Path map, String bootstrapServers) {
    Map<String, String> settings = new HashMap<>();
    settings.put("journey", map.toString());
    settings.put("application-id", Bench.APPLICATION);
    settings.put("kafka.bootstrap.servers", bootstrapServers);
    settings.put("kafka.client.id", name);
    // A newcomer gets its share at once, not after warming up for ten minutes.
    settings.put("kafka.acceptable.recovery.lag", "100000000");
    settings.put("http.port", "0");
    settings.put("management.port", "0");
    settings.put("streams.threads", "1");
    settings.put("streams.commit-interval", "200ms");
    settings.put("streams.session-timeout", "6s");
    settings.put("streams.transaction-timeout", "2s");
    return settings;
  }

  Launch with(String key, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(key, value);
    return new Launch(folder, more, before, environment, classPath);
  }

  Launch behind(String... command) {
    return new Launch(folder, settings, List.of(command), environment, classPath);
  }

  Launch withVariables(Map<String, String> variables) {
    return new Launch(folder, settings, before, variables, classPath);
  }

  Launch onClassPath(String other) {
    return new Launch(folder, settings, before, environment, other);
  }

  Path state() {
    return Path.of(settings.getOrDefault("streams.state-dir", folder.resolve("state").toString()));
  }

  Path log() {
    return folder.resolve("run.log");
  }

  /** Writes the settings file. */
  Path write() throws IOException {
    Files.createDirectories(folder);
    Map<String, String> all = new HashMap<>(settings);
    all.put("streams.state-dir", state().toString());
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        all.entrySet().stream()
            .map(entry -> "%s: \"%s\"%n".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining()));
  }
}
