package io.pulssi.codec;

import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import java.nio.charset.StandardCharsets;

/** Events for tests, each the plainest of its kind. */
final class Samples {

  static final long OCTOBER_31 = 941_357_100_000L;

  static final String QUEUE_WAIT_JSON =
      """
      {"eventId":"e-1","occurredAt":"1999-10-31T08:05:00Z","contactId":"c-1","queue":"phone-ps",\
      "waitSeconds":12.500,"outcome":"ANSWERED","customerRef":"k-1"}""";

  private Samples() {}

  static QueueWait queueWait() {
    return QueueWait.newBuilder()
        .setEventId("e-1")
        .setOccurredAt(OCTOBER_31)
        .setContactId("c-1")
        .setQueue("phone-ps")
        .setWaitSeconds(12.5)
        .setOutcome(QueueOutcome.ANSWERED)
        .setCustomerRef("k-1")
        .build();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
