package io.pulssi.codec;

import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.PageRecord;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  /** A warning with nothing left out. */
  static Warning warning() {
    return Warning.newBuilder()
        .setWarningId("bank-everyday-19991031T080000Z")
        .setRevision(2)
        .setAt(OCTOBER_31)
        .setJourney("bank")
        .setStep("everyday-banking")
        .setOwner("retail")
        .setPage("digital")
        .setState(WarningState.PAGED)
        .setRaisedAt(OCTOBER_31)
        .setOnset(OCTOBER_31 - 300_250)
        .setScore(1.25)
        .setSeverity(Severity.warning)
        .setExpectedExtraComplaintsPerDay(3.5)
        .setFirstLeg(
            List.of(
                new Leg("internet-banking", "digital", 2.0 / 3, null),
                new Leg("everyday-banking", "retail", 1.0 / 3, null)))
        .setProvisional(true)
        .setEvidence(
            List.of(
                new EvidenceLine(
                    "demand", "queue-wait", 185.0, 61.5, "seconds", 42L, OCTOBER_31, 1.25)))
        .setBecause("Waits are three times as long as usual.")
        .setProjection("Complaints rise by tomorrow.")
        .setRecord(new PageRecord(3L, 4L, 0.125))
        .build();
  }

  /** The same with everything unknown that may be. */
  static Warning sparseWarning() {
    TrustedRecords.tellAvro();
    return Warning.newBuilder(warning())
        .setRaisedAt(null)
        .setExpectedExtraComplaintsPerDay(null)
        .setFirstLeg(List.of())
        .setEvidence(
            List.of(
                new EvidenceLine(
                    "limits", "queue-wait", 185.0, null, "seconds", 42L, OCTOBER_31, 1.0)))
        .setProjection(null)
        .setRecord(null)
        .build();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
