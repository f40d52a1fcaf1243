package io.pulssi.codec;

import io.pulssi.codec.ReadResult.Read;
import io.pulssi.codec.ReadResult.Unreadable;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record's bytes, whichever of the three encodings they are in. A reader keeps its decoders
 * and so belongs to one thread.
 *
 * <p>Whatever the bytes, {@link #read} answers with a value; the one exception it lets out is
 * {@link RegistryUnavailableException}.
 */
public final class EventReader<T extends SpecificRecord> {

  /** The longest value read, in bytes: 1 MiB. */
  public static final int BYTES_MAX = 1024 * 1024;

  private static final int SHOWN_BYTES = 8;

  private final JsonReader<T> json;
  private final AvroReader<T> avro;
  private final BlankText blankText;
  private final SymbolCheck symbols;

  /** A reader that knows no registry. */
  public EventReader(Class<T> type) {
    this(type, RegistrySchemas.none());
  }

  public EventReader(Class<T> type, RegistrySchemas registry) {
    TrustedRecords.tellAvro();
    Schema schema = SpecificData.get().getSchema(type);
    json = new JsonReader<>(type, schema);
    avro = new AvroReader<>(schema, registry);
    blankText = new BlankText(schema);
    symbols = new SymbolCheck(schema);
  }

  /** The record in {@code bytes}, or why there is none. */
  public ReadResult<T> read(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      return new Unreadable<>(
          DeadLetterReason.EMPTY,
          (bytes == null ? "a tombstone" : "no bytes") + " (expected: an event)");
    }
    if (bytes.length > BYTES_MAX) {
      return new Unreadable<>(
          DeadLetterReason.TOO_LARGE,
          bytes.length + " bytes (expected: at most " + BYTES_MAX + ")");
    }
    try {
      return readEncoded(bytes);
    } catch (UnreadableException e) {
      return new Unreadable<>(e.reason(), e.detail());
    }
  }

  private ReadResult<T> readEncoded(byte[] bytes) {
    int start = JsonStart.of(bytes);
    if (start >= 0) {
      return json.read(bytes, start);
    }
    if (bytes[0] == 0) {
      return checked(avro.readRegistered(bytes));
    }
    if (bytes.length > 1 && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) == SingleObject.MAGIC) {
      return checked(avro.readSingleObject(bytes));
    }
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, 0, shown(bytes));
    throw new UnreadableException(
        DeadLetterReason.MALFORMED, "starts with " + hex + " (expected: {, C3 01, or 00)");
  }

  private ReadResult<T> checked(T value) {
    blankText.check(value);
    symbols.check(value);
    return new Read<>(value, 0);
  }

  private static int shown(byte[] bytes) {
    return Math.min(SHOWN_BYTES, bytes.length);
  }
}
