package io.pulssi;

import java.time.Instant;

/** Events as a producer would write them. */
public final class EventJson {
  private static long events;

  private EventJson() {}

  public static String call(
      Instant at, String step, double waitSeconds, String outcome, String who) {
    return """
        {"eventId":"q-%d","occurredAt":"%s","contactId":"call-%d","queue":"%s","waitSeconds":%s,\
        "outcome":"%s","customerRef":"%s"}"""
        .formatted(events, at, events++, step, waitSeconds, outcome, who);
  }

  public static String waiting(Instant at, String step, double waitSeconds, String contact) {
    return """
        {"eventId":"w-%d","occurredAt":"%s","contactId":"%s","queue":"%s","waitSeconds":%s,\
        "outcome":"WAITING"}"""
        .formatted(events++, at, contact, step, waitSeconds);
  }

  public static String ticket(Instant at, String step, String ticket, String change, String who) {
    return """
        {"eventId":"t-%06d","occurredAt":"%s","ticketId":"%s","category":"%s","change":"%s",\
        "customerRef":"%s"}"""
        .formatted(events++, at, ticket, step, change, who);
  }
}
