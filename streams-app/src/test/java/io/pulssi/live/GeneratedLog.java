package io.pulssi.live;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Some days of a shop's contacts on every source: customers who come back, contacts sampled while
 * they wait, tickets with several changes in the same second, and a last day on which delivery
 * keeps everybody waiting.
 */
public final class GeneratedLog {
  private static final Instant FROM = Instant.parse("2024-03-04T00:00:00Z");
  private static final List<String> STEPS = List.of("order", "deliver", "pay", "return");
  private static final int CUSTOMERS = 400;
  private static final int SECONDS_A_DAY = 86_400;

  private final Random random;
  private final long fromSecond = FROM.getEpochSecond();
  private final long toSecond;
  private final List<Trouble> troubles;
  private final boolean crowded;
  private final List<LoggedEvent> events = new ArrayList<>();

  /**
   * A log that is still empty.
   *
   * @param crowded whether a trouble also brings more contacts; without, each seed gives for ever
   *     the events it once gave, which kept states rest on
   */
  private GeneratedLog(long seed, int days, List<Trouble> troubles, boolean crowded) {
    random = new Random(seed);
    toSecond = fromSecond + (long) days * SECONDS_A_DAY;
    this.troubles = troubles;
    this.crowded = crowded;
  }

  /**
   * Hours in which a step keeps everybody waiting.
   *
   * @param step the step's id
   * @param fromHour counted from the log's beginning
   * @param hours how long
   * @param complaintsAfter whether a day of complaints follows, ten times as many as usual
   */
  private record Trouble(String step, int fromHour, int hours, boolean complaintsAfter) {
    boolean isOn(String other, long hour) {
      return step.equals(other) && hour >= fromHour && hour < fromHour + hours;
    }

    boolean isComplainedOf(long hour) {
      long since = hour - fromHour - hours;
      return complaintsAfter && since >= 0 && since < 24;
    }
  }

  /** Writes the journey map that the events belong to. */
  public static Path writeMap(Path file) throws Exception {
    var map = new StringBuilder();
    map.append("journey: shop\n")
        .append("timezone: Europe/Zurich\n")
        .append("owners:\n")
        .append("  web: { name: Web shop, page: web-oncall }\n")
        .append("  care: { name: Customer care, page: care-oncall }\n")
        .append("common-owner: care\n")
        .append("steps:\n");
    for (int i = 0; i < STEPS.size(); i++) {
      String step = STEPS.get(i);
      String next = i + 1 < STEPS.size() ? STEPS.get(i + 1) : "";
      map.append("  - id: %s\n    name: The %s\n".formatted(step, step))
          .append("    owner: %s\n    next: [%s]\n".formatted(i == 0 ? "web" : "care", next))
          .append(
              "    sources: { queue-wait: [phone-%1$s], chat-wait: [chat-%1$s], ticket: [\"%1$s-*\"], survey: [%1$s], complaint: [%1$s] }\n"
                  .formatted(step));
    }
    return Files.writeString(file, map.toString());
  }

  /** The events of so many days, in no order. */
  public static List<LoggedEvent> of(long seed, int days) {
    return play(
        new GeneratedLog(
            seed, days, List.of(new Trouble("deliver", 24 * (days - 1), 24, false)), false));
  }

  /**
   * Two weeks, in no order, that end with several pages: two of a trouble that was complained of
   * later, and two of one that nobody minded.
   */
  public static List<LoggedEvent> troubled(long seed) {
    return play(
        new GeneratedLog(
            seed,
            18,
            List.of(
                new Trouble("deliver", 11 * 24 + 7, 12, true),
                new Trouble("pay", 12 * 24 + 8, 11, false),
                new Trouble("order", 14 * 24 + 9, 10, true),
                new Trouble("return", 16 * 24 + 8, 10, false)),
            true));
  }

  private static List<LoggedEvent> play(GeneratedLog log) {
    for (long second = log.fromSecond; second < log.toSecond; second += 60) {
      log.minute(second);
    }
    return log.events;
  }

  private void minute(long second) {
    int hour = (int) (second - fromSecond) / 3600 % 24;
    double busy = hour >= 7 && hour < 19 ? 1 : .3;
    if (chance(.5 * busy)) {
      queueWait(second + random.nextInt(60), anyStep());
    }
    if (chance(.3 * busy)) {
      chatWait(second + random.nextInt(60), anyStep());
    }
    if (chance(.25 * busy)) {
      ticket(second + random.nextInt(60));
    }
    if (chance(.3 * busy)) {
      survey(second + random.nextInt(60));
    }
    if (chance(.1 * busy)) {
      complaint(second, anyStep());
    }
    if (crowded) {
      crowd(second, busy);
    }
  }

  private void crowd(long second, double busy) {
    for (Trouble trouble : troubles) {
      if (trouble.isOn(trouble.step(), hoursTo(second))) {
        queueWait(second + random.nextInt(60), trouble::step);
        chatWait(second + random.nextInt(60), trouble::step);
      }
      if (trouble.isComplainedOf(hoursTo(second)) && chance(busy)) {
        complaint(second, trouble::step);
      }
    }
  }

  /** Drawn now in a crowded log, else where it is needed. */
  private Supplier<String> anyStep() {
    if (!crowded) {
      return this::step;
    }
    String drawn = step();
    return () -> drawn;
  }

  private long hoursTo(long second) {
    return Math.floorDiv(second - fromSecond, 3600L);
  }

  private void complaint(long second, Supplier<String> step) {
    add(
        Topics.COMPLAINT,
        second + random.nextInt(60),
        "\"complaintId\":\"%s\",\"touchpoint\":\"%s\"".formatted(id(), step.get()));
  }

  private void queueWait(long begun, Supplier<String> at) {
    String contact = id();
    String step = at.get();
    long wait = wait(step, begun);
    waiting(Topics.QUEUE_WAIT, "phone-" + step, contact, begun, wait);
    String outcome =
        pick("ANSWERED", "ANSWERED", "ANSWERED", "ABANDONED", "CALLBACK", "OVERFLOWED");
    // Some are passed on to another queue in the second in which they were last sampled.
    String last = chance(.1) ? step() : step;
    wait(Topics.QUEUE_WAIT, "phone-" + last, contact, begun, wait, outcome + "\"," + customer());
  }

  private void chatWait(long begun, Supplier<String> at) {
    String contact = id();
    String step = at.get();
    long wait = wait(step, begun);
    waiting(Topics.CHAT_WAIT, "chat-" + step, contact, begun, wait);
    String outcome = pick("ANSWERED", "ANSWERED", "ABANDONED");
    wait(Topics.CHAT_WAIT, "chat-" + step, contact, begun, wait, outcome + "\"," + customer());
  }

  /**
   * A sample a minute while a contact waits, the last perhaps in the second in which the wait ends.
   */
  private void waiting(Topic<?> topic, String queue, String contact, long begun, long wait) {
    for (long waited = 60; waited <= wait; waited += 60) {
      wait(topic, queue, contact, begun, waited, "WAITING\"");
    }
  }

  private void wait(
      Topic<?> topic, String queue, String contact, long begun, long waited, String outcome) {
    add(
        topic,
        begun + waited,
        "\"contactId\":\"%s\",\"queue\":\"%s\",\"waitSeconds\":%d,\"outcome\":\"%s"
            .formatted(contact, queue, waited, outcome));
  }

  private long wait(String step, long at) {
    boolean incident = troubles.stream().anyMatch(trouble -> trouble.isOn(step, hoursTo(at)));
    long seconds = (long) (-StrictMath.log(1 - random.nextDouble()) * (incident ? 400 : 60));
    return Math.min(3600, chance(.3) ? seconds / 60 * 60 : seconds);
  }

  private void ticket(long opened) {
    String ticket = id();
    String category = step() + "-a";
    long at = opened;
    String change = "OPENED";
    String customer = customer();
    for (int changes = random.nextInt(9); changes >= 0; changes--) {
      add(
          Topics.TICKET,
          at,
          "\"ticketId\":\"%s\",\"category\":\"%s\",\"change\":\"%s\",%s"
              .formatted(ticket, category, change, customer));
      at += chance(.4) ? 0 : random.nextInt(chance(.5) ? 90 : 20_000);
      change =
          pick(
              "AGENT_REPLIED",
              "CUSTOMER_REPLIED",
              "REASSIGNED",
              "RESOLVED",
              "RESOLVED",
              "REOPENED",
              "CLOSED");
      if (change.equals("REASSIGNED")) {
        category = step() + "-b";
      }
    }
  }

  private void survey(long sent) {
    String survey = "\"surveyId\":\"%s\",\"touchpoint\":\"%s\"".formatted(id(), step());
    add(Topics.SURVEY, sent, survey + ",\"change\":\"INVITED\"");
    if (chance(.5)) {
      add(
          Topics.SURVEY,
          sent + random.nextInt(3600),
          survey
              + ",\"change\":\"ANSWERED\",\"instrument\":\"NPS\",\"score\":%d"
                  .formatted(random.nextInt(11)));
    }
  }

  private void add(Topic<?> topic, long second, String rest) {
    if (second >= toSecond) {
      return;
    }
    Instant at = Instant.ofEpochSecond(second);
    events.add(
        new LoggedEvent(
            topic,
            at.toEpochMilli(),
            "{\"eventId\":\"%s\",\"occurredAt\":\"%s\",%s}".formatted(id(), at, rest)));
  }

  private String customer() {
    return "\"customerRef\":\"c%d\"".formatted(random.nextInt(CUSTOMERS));
  }

  private String step() {
    return STEPS.get(random.nextInt(STEPS.size()));
  }

  private String id() {
    return String.format(Locale.ROOT, "%016x", random.nextLong());
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
