package io.pulssi.reallog;

import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Ticket;
import io.pulssi.event.TicketChange;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import io.pulssi.replay.BoundedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.avro.specific.SpecificRecord;

/** What a sample's file of events holds, placed at the steps of its journey. */
final class EventLog {
  private EventLog() {}

  /** Answered and abandoned calls, by the time they ended. */
  static List<LoggedContact> contacts(Path folder, JourneyMaps maps) throws IOException {
    var contacts = new ArrayList<LoggedContact>();
    read(
        folder.resolve("queue-wait.jsonl.gz"),
        QueueWait.class,
        call -> {
          boolean gaveUp = call.getOutcome() == QueueOutcome.ABANDONED;
          if (gaveUp || call.getOutcome() == QueueOutcome.ANSWERED) {
            maps.stepsFor(Source.QUEUE_WAIT, call.getQueue())
                .forEach(step -> contacts.add(contact(call, step.step(), gaveUp)));
          }
        });
    contacts.sort(Comparator.comparingLong(LoggedContact::ended));
    return contacts;
  }

  private static LoggedContact contact(QueueWait call, String step, boolean gaveUp) {
    String customer = call.getCustomerRef();
    return new LoggedContact(
        step,
        call.getOccurredAt(),
        call.getWaitSeconds(),
        gaveUp,
        customer == null ? "" : customer);
  }

  /** Opened tickets, by the time they were opened; none has waited or given up. */
  static List<LoggedContact> opened(Path folder, JourneyMaps maps) throws IOException {
    var opened = new ArrayList<LoggedContact>();
    read(
        folder.resolve("ticket.jsonl.gz"),
        Ticket.class,
        change -> {
          if (change.getChange() == TicketChange.OPENED) {
            maps.stepsFor(Source.TICKET, change.getCategory())
                .forEach(
                    step ->
                        opened.add(
                            new LoggedContact(step.step(), change.getOccurredAt(), 0, false, "")));
          }
        });
    opened.sort(Comparator.comparingLong(LoggedContact::ended));
    return opened;
  }

  private static <T extends SpecificRecord> void read(Path file, Class<T> type, Consumer<T> taker)
      throws IOException {
    var reader = new EventReader<>(type);
    try (var lines = new BoundedLines(new GZIPInputStream(Files.newInputStream(file)))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (reader.read(line) instanceof ReadResult.Read<T> read) {
          taker.accept(read.value());
        }
      }
    }
  }
}
