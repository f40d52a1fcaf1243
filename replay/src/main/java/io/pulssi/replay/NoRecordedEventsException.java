package io.pulssi.replay;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A folder holds no recorded events. */
public final class NoRecordedEventsException extends IOException {
  private static final long serialVersionUID = 1;

  NoRecordedEventsException(Path folder) throws IOException {
    super(
        "%s: %s (expected: a folder with at least one of %s, each optionally .gz)"
            .formatted(
                folder,
                Files.isDirectory(folder)
                    ? "no recorded events in it" + beside(folder)
                    : "no such folder",
                Topics.inputs().stream()
                    .map(Topic::thing)
                    .map(thing -> thing + ".jsonl")
                    .collect(Collectors.joining(", "))));
  }

  private static String beside(Path folder) throws IOException {
    String unread =
        UnreadFiles.of(folder).entrySet().stream()
            .map(
                file ->
                    file.getValue().isEmpty()
                        ? file.getKey()
                        : file.getKey() + "; nearest: " + file.getValue())
            .collect(Collectors.joining(", "));
    return unread.isEmpty() ? "" : ", but " + unread;
  }
}
