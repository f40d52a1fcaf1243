import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a large log for throughput tests: {@code java benchmarks/GenerateEvents.java EVENTS DAYS DIR}.
 *
 * <p>There are twenty steps. Of every hundred events 60 are phone waits, 10 chats, 25 ticket changes
 * and 5 surveys; half of them have a customer. The same arguments give the same bytes. It is no model of
 * a contact centre.
 */
public class GenerateEvents {
  private static final int STEPS = 20;
  private static final long SEED = 1;
  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
  private static final String[] TICKET_CHANGES = {
    "OPENED", "CUSTOMER_REPLIED", "AGENT_REPLIED", "REASSIGNED", "RESOLVED", "REOPENED", "CLOSED"
  };

  private final Random random = new Random(SEED);
  private final int events;

  private GenerateEvents(int events) {
    this.events = events;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: java benchmarks/GenerateEvents.java EVENTS DAYS DIR");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    long spanMillis = Long.parseLong(arguments[1]) * 24 * 3600 * 1000;
    new GenerateEvents(Integer.parseInt(arguments[0])).write(folder, spanMillis);
    writeJourney(folder);
    System.out.printf("%s events, seed %d%n", arguments[0], SEED);
  }

  private void write(Path folder, long spanMillis) throws IOException {
    try (BufferedWriter phone = Files.newBufferedWriter(folder.resolve("queue-wait.jsonl"));
        BufferedWriter chat = Files.newBufferedWriter(folder.resolve("chat-wait.jsonl"));
        BufferedWriter ticket = Files.newBufferedWriter(folder.resolve("ticket.jsonl"));
        BufferedWriter survey = Files.newBufferedWriter(folder.resolve("survey.jsonl"))) {
      for (int i = 0; i < events; i++) {
        Instant at = BEGIN.plusMillis((long) ((double) i / events * spanMillis));
        String head = text("{\"eventId\":\"e%08d\",\"occurredAt\":\"%s\",", i, at);
        int step = random.nextInt(STEPS);
        int kind = random.nextInt(100);
        if (kind < 60) {
          phone.write(head + wait(i, step));
        } else if (kind < 70) {
          chat.write(head + wait(i, step));
        } else if (kind < 95) {
          ticket.write(head + ticket(step));
        } else {
          survey.write(head + survey(i, step));
        }
      }
    }
  }

  private String wait(int contact, int step) {
    double seconds = -60 * Math.log(1 - random.nextDouble());
    String outcome = random.nextInt(12) == 0 ? "ABANDONED" : "ANSWERED";
    return text(
            "\"contactId\":\"k%d\",\"queue\":\"q%d\",\"waitSeconds\":%.1f,\"outcome\":\"%s\"",
            contact, step, seconds, outcome)
        + customer();
  }

  private String ticket(int step) {
    return text(
            "\"ticketId\":\"t%d\",\"category\":\"q%d\",\"change\":\"%s\"",
            random.nextInt(events / 20 + 1),
            step,
            TICKET_CHANGES[random.nextInt(TICKET_CHANGES.length)])
        + customer();
  }

  private String survey(int id, int step) {
    String change =
        random.nextInt(3) == 0
            ? text("\"ANSWERED\",\"instrument\":\"NPS\",\"score\":%d", random.nextInt(11))
            : "\"INVITED\"";
    return text("\"surveyId\":\"s%d\",\"touchpoint\":\"q%d\",\"change\":", id, step)
        + change
        + customer();
  }

  private String customer() {
    return random.nextBoolean()
        ? text(",\"customerRef\":\"c%d\"}\n", random.nextInt(events / 10 + 1))
        : "}\n";
  }

  private static void writeJourney(Path folder) throws IOException {
    StringBuilder map = new StringBuilder("journey: benchmark\ntimezone: UTC\n");
    map.append("owners:\n  one: { name: One }\nsteps:\n");
    for (int step = 0; step < STEPS; step++) {
      String source = "q" + step;
      map.append(text("  - id: step-%d\n    owner: one\n    sources:\n", step));
      for (String kind : new String[] {"queue-wait", "chat-wait", "ticket", "survey"}) {
        map.append(text("      %s: [%s]\n", kind, source));
      }
    }
    Files.writeString(folder.resolve("journey.yml"), map);
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
