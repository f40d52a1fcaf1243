package io.pulssi.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kafka's meters as dashboards, rules, their tests, runbook and the page of monitoring name them.
 */
public final class KafkaMetersInUse {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAME = Pattern.compile("\\bkafka_[a-z0-9_]*[a-z0-9]");

  private KafkaMetersInUse() {}

  /** The names, sorted. */
  public static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("monitoring"))) {
      for (Path file : files.filter(KafkaMetersInUse::isText).toList()) {
        add(file, names);
      }
    }
    add(ROOT.resolve("docs/monitoring.md"), names);
    return names;
  }

  private static boolean isText(Path file) {
    return file.toString().matches(".*\\.(json|ya?ml|md|tmpl)")
        && !file.toString().contains("node_modules");
  }

  private static void add(Path file, Set<String> names) throws IOException {
    Matcher name = NAME.matcher(Files.readString(file));
    while (name.find()) {
      names.add(name.group());
    }
  }
}
