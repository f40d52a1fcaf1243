package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Logs of events: from samples, cut, and as folders that a replay reads. */
public final class EventLogs {
  private EventLogs() {}

  /** The queue waits of a sample, from one instant until before another. */
  public static List<LoggedEvent> queueWaits(Path sample, Instant from, Instant to)
      throws IOException {
    List<LoggedEvent> events = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(sample.resolve("queue-wait.jsonl.gz"))),
                UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LoggedEvent event = LoggedEvent.of(Topics.QUEUE_WAIT, line);
        if (event.at() >= from.toEpochMilli() && event.at() < to.toEpochMilli()) {
          events.add(event);
        }
      }
    }
    return events;
  }

  /** Writes a log as the folder of recorded events that it is. */
  public static Path write(List<LoggedEvent> events, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Topic<?> topic : Topics.inputs()) {
      List<String> lines =
          events.stream().filter(e -> e.topic().equals(topic)).map(LoggedEvent::line).toList();
      if (!lines.isEmpty()) {
        Files.write(folder.resolve(topic.thing() + ".jsonl"), lines);
      }
    }
    return folder;
  }
}
