package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.JourneyStep;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Bytes to an event at its steps, or why not. Belongs to one thread. */
final class EventIntake<T extends SpecificRecord> {
  private static final byte[] NO_BYTES = {};

  private final InputDefinition<T> input;
  private final EventReader<T> reader;
  private final Supplier<JourneyMaps> maps;
  private final UnaryOperator<String> hiding;
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
    this.hiding = pseudonyms.hiding();
    this.customerRef = position(input.topic().type(), "customerRef");
    this.eventId = position(input.topic().type(), "eventId");
  }

  /** An {@link AcceptedEvent} or a {@link RejectedRecord}. */
  IntakeOutput take(byte @Nullable [] bytes, long recordTimestamp) {
    ReadResult<T> reading = reader.read(bytes);
    if (reading instanceof ReadResult.Unreadable<T> bad) {
      return rejected(bad.reason(), bad.detail(), bytes);
    }
    ReadResult.Read<T> read = (ReadResult.Read<T>) reading;
    unknownFields = read.unknownFields();
    ValidationError flaw =
        PlausibleTime.flaw(input.occurredAt().applyAsLong(read.value()), recordTimestamp);
    if (flaw == null) {
      flaw = input.flaw().apply(read.value());
    }
    if (flaw != null) {
      return rejected(flaw.reason(), flaw.detail(), bytes);
    }
    return placed(read.value(), bytes);
  }

  private IntakeOutput placed(T event, byte @Nullable [] bytes) {
    String value = input.placeValue().apply(event);
    List<JourneyStep> places = maps.get().placesFor(input.source(), value);
    return places.isEmpty()
        ? rejected(
            DeadLetterReason.UNMAPPED,
            "%s: \"%s\" (expected: %s)".formatted(input.placeField(), value, input.placeExpected()),
            bytes)
        : new AcceptedEvent(input.source(), places, hidden(event));
  }

  /** From here on nobody needs to know who a customer is, only whether it is the same one. */
  private T hidden(T event) {
    if (customerRef >= 0 && event.get(customerRef) instanceof String reference) {
      event.put(customerRef, hiding.apply(reference));
    }
    return event;
  }

  /** Where the record has a field; -1 if it has none. */
  private static int position(Class<? extends SpecificRecord> type, String name) {
    Schema.Field field = SpecificData.get().getSchema(type).getField(name);
    return field == null ? -1 : field.pos();
  }

  /** Unknown JSON fields of the last event taken. */
  int unknownFields() {
    return unknownFields;
  }

  /** Every event has one. */
  String eventId(AcceptedEvent arrived) {
    return (String) arrived.event().get(eventId);
  }

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
