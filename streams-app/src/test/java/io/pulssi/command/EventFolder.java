package io.pulssi.command;

import io.pulssi.journey.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Recorded events of all sources, one a minute for some hours, each source with one event at its
 * end that no step of its journey map claims.
 */
final class EventFolder {
  static final String STRANGER = "stranger";

  private static final int MINUTES = 240;
  private static final Instant BEGIN = Instant.parse("1999-10-04T08:00:00Z");

  /** What an event of each source has beside its id and time; one part for its place. */
  private static final Map<Source, String> FIELDS =
      Map.of(
          Source.QUEUE_WAIT,
          "\"contactId\":\"c%1$s\",\"queue\":\"%2$s\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"",
          Source.CHAT_WAIT,
          "\"contactId\":\"d%1$s\",\"queue\":\"%2$s\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"",
          Source.TICKET,
          "\"ticketId\":\"t%1$s\",\"category\":\"%2$s\",\"change\":\"OPENED\"",
          Source.SURVEY,
          "\"surveyId\":\"s%1$s\",\"touchpoint\":\"%2$s\",\"change\":\"INVITED\"",
          Source.COMPLAINT,
          "\"complaintId\":\"k%1$s\",\"touchpoint\":\"%2$s\"");

  private EventFolder() {}

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var source : FIELDS.entrySet()) {
      List<String> lines = new ArrayList<>();
      for (int minute = 0; minute <= MINUTES; minute++) {
        String place = minute == MINUTES ? STRANGER : "desk";
        lines.add(
            "{\"eventId\":\"e%d\",\"occurredAt\":\"%s\",%s}"
                .formatted(
                    minute,
                    BEGIN.plusSeconds(60L * minute),
                    source.getValue().formatted(minute, place)));
      }
      Files.write(folder.resolve(source.getKey().label() + ".jsonl"), lines);
    }
    return folder;
  }

  /**
   * The map for them.
   *
   * @param claims what its one step claims of every source
   */
  static Path writeMap(Path file, String claims) throws IOException {
    return Files.writeString(
        file,
        """
        journey: bank
        timezone: UTC
        owners:
          retail: { name: Retail banking, page: retail-oncall }
        steps:
          - id: everyday-banking
            name: Everyday banking
            owner: retail
            sources: { queue-wait: [%1$s], chat-wait: [%1$s], ticket: [%1$s], survey: [%1$s], complaint: [%1$s] }
        """
            .formatted(claims));
  }
}
