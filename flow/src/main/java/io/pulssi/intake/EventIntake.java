package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.JourneyStep;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns a record's bytes into an event at its steps, or rejects it. Belongs to one thread. */
final class EventIntake<T extends SpecificRecord> {
  private static final byte[] NO_BYTES = {};

  private final InputDefinition<T> input;
  private final EventReader<T> reader;
  private final Supplier<JourneyMaps> maps;
  private final CustomerPseudonyms.Pseudonym pseudonym;
  private final int customerRef;
  private final int eventId;
  private int unknownFields;

  EventIntake(
      InputDefinition<T> input,
      RegistrySchemas registry,
      Supplier<JourneyMaps> maps,
      CustomerPseudonyms pseudonyms) {
    this.input = input;
    this.reader = new EventReader<>(input.topic().type(), registry);
    this.maps = maps;
    this.pseudonym = pseudonyms.pseudonym();
    this.customerRef = position(input.topic().type(), "customerRef");
    this.eventId = position(input.topic().type(), "eventId");
  }

  /**
   * Reads and validates one record, and finds its steps.
   *
   * @param bytes the record's value
   * @param recordTimestamp the record's Kafka timestamp, epoch milliseconds
   * @return an {@link AcceptedEvent} or a {@link RejectedRecord}
   */
  IntakeOutput read(byte @Nullable [] bytes, long recordTimestamp) {
    ReadResult<T> reading = reader.read(bytes);
    if (reading instanceof ReadResult.Unreadable<T> bad) {
      return rejected(bad.reason(), bad.detail(), bytes);
    }
    ReadResult.Read<T> read = (ReadResult.Read<T>) reading;
    unknownFields = read.unknownFields();
    ValidationError error =
        PlausibleTime.check(input.occurredAt().applyAsLong(read.value()), recordTimestamp);
    if (error == null) {
      error = input.validation().apply(read.value());
    }
    if (error != null) {
      return rejected(error.reason(), error.detail(), bytes);
    }
    return mapped(read.value(), bytes);
  }

  private IntakeOutput mapped(T event, byte @Nullable [] bytes) {
    String value = input.stepValue().apply(event);
    List<JourneyStep> steps = maps.get().stepsFor(input.source(), value);
    return steps.isEmpty()
        ? rejected(
            DeadLetterReason.UNMAPPED,
            "%s: \"%s\" (expected: %s)".formatted(input.stepField(), value, input.stepExpected()),
            bytes)
        : new AcceptedEvent(input.source(), steps, pseudonymised(event));
  }

  /** Later stages only need to know whether two events have the same customer. */
  private T pseudonymised(T event) {
    if (customerRef >= 0 && event.get(customerRef) instanceof String reference) {
      event.put(customerRef, pseudonym.of(reference));
    }
    return event;
  }

  /** Position of a field in the record's schema; -1 if it has no such field. */
  private static int position(Class<? extends SpecificRecord> type, String name) {
    Schema.Field field = SpecificData.get().getSchema(type).getField(name);
    return field == null ? -1 : field.pos();
  }

  /** Unknown JSON fields of the last record read. */
  int unknownFields() {
    return unknownFields;
  }

  /** The event's id; every event has one. */
  String eventId(AcceptedEvent arrived) {
    return (String) arrived.event().get(eventId);
  }

  /** Event time, epoch milliseconds. */
  @SuppressWarnings("unchecked")
  long occurredAt(AcceptedEvent arrived) {
    return input.occurredAt().applyAsLong((T) arrived.event());
  }

  private static RejectedRecord rejected(
      DeadLetterReason reason, String detail, byte @Nullable [] bytes) {
    return new RejectedRecord(
        reason, detail, bytes == null ? NO_BYTES : DeadLetterFormat.cut(bytes));
  }
}
