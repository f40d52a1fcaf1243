package io.pulssi.intake;

import io.pulssi.codec.EventReader;
import io.pulssi.codec.Reading;
import io.pulssi.codec.Reason;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Place;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Bytes to an event at its steps, or why not. Belongs to one thread. */
final class EventIntake<T extends SpecificRecord> {
  private static final byte[] NO_BYTES = {};

  private final Input<T> input;
  private final EventReader<T> reader;
  private final JourneyMaps maps;
  private int unknownFields;

  EventIntake(Input<T> input, RegistrySchemas registry, JourneyMaps maps) {
    this.input = input;
    this.reader = new EventReader<>(input.topic().type(), registry);
    this.maps = maps;
  }

  /** An {@link Arrived} or a {@link Rejected}. */
  Taken take(byte @Nullable [] bytes, long recordTimestamp) {
    Reading<T> reading = reader.read(bytes);
    if (reading instanceof Reading.Unreadable<T> bad) {
      return rejected(bad.reason(), bad.detail(), bytes);
    }
    Reading.Read<T> read = (Reading.Read<T>) reading;
    unknownFields = read.unknownFields();
    Flaw flaw = Plausibility.flaw(input.occurredAt().applyAsLong(read.value()), recordTimestamp);
    if (flaw == null) {
      flaw = input.flaw().apply(read.value());
    }
    if (flaw != null) {
      return rejected(flaw.reason(), flaw.detail(), bytes);
    }
    return placed(read.value(), bytes);
  }

  private Taken placed(T event, byte @Nullable [] bytes) {
    String value = input.placeValue().apply(event);
    List<Place> places = maps.placesFor(input.source(), value);
    return places.isEmpty()
        ? rejected(
            Reason.UNMAPPED,
            "%s: \"%s\" (expected: %s)".formatted(input.placeField(), value, input.placeExpected()),
            bytes)
        : new Arrived(input.source(), places, event);
  }

  /** Unknown JSON fields of the last event taken. */
  int unknownFields() {
    return unknownFields;
  }

  @SuppressWarnings("unchecked")
  long occurredAt(Arrived arrived) {
    return input.occurredAt().applyAsLong((T) arrived.event());
  }

  private static Rejected rejected(Reason reason, String detail, byte @Nullable [] bytes) {
    return new Rejected(reason, detail, bytes == null ? NO_BYTES : DeadLetters.cut(bytes));
  }
}
