package io.pulssi.replay;

import io.pulssi.figure.NearestName;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files beside the events that look like data, and have a name that nothing reads. */
final class UnreadFiles {
  private static final Set<String> KNOWN =
      Set.of(
          "truth.json",
          "report.json",
          "warnings.jsonl",
          "outcomes.jsonl",
          "signals.jsonl",
          "dead-letters.jsonl");

  private static final List<String> DATA =
      List.of(
          ".json",
          ".jsonl",
          ".ndjson",
          ".csv",
          ".tsv",
          ".txt",
          ".log",
          ".xml",
          ".avro",
          ".parquet",
          ".xls",
          ".xlsx",
          ".zip",
          ".gz",
          ".bz2",
          ".xz",
          ".zst");

  private UnreadFiles() {}

  /**
   * The files of a folder that are not read, by name.
   *
   * @return the nearest name that would be read; empty where none is near
   * @throws IOException if the folder cannot be listed
   */
  static Map<String, String> of(Path folder) throws IOException {
    List<String> read = Topics.inputs().stream().map(Topic::thing).toList();
    Map<String, String> unread = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(file.getFileName());
        if (isData(name) && !KNOWN.contains(name) && !isRead(name, read)) {
          unread.put(name, nearest(name, read));
        }
      }
    }
    return unread;
  }

  private static boolean isData(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && DATA.stream().anyMatch(lower::endsWith);
  }

  private static boolean isRead(String name, List<String> things) {
    return things.stream()
        .anyMatch(thing -> name.equals(thing + ".jsonl") || name.equals(thing + ".jsonl.gz"));
  }

  private static String nearest(String name, List<String> things) {
    String lower = name.toLowerCase(Locale.ROOT);
    String stem = lower.substring(0, lower.indexOf('.')).replaceAll("[ _]", "-");
    String packed = lower.endsWith(".gz") ? ".gz" : "";
    return things.stream()
        .filter(stem::contains)
        .findFirst()
        .or(() -> NearestName.of(things, stem))
        .map(thing -> thing + ".jsonl" + packed)
        .orElse("");
  }
}
