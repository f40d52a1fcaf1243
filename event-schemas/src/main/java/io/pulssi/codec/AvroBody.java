package io.pulssi.codec;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of one type from Avro binary, resolving one writer schema: by Avro itself, or, if
 * the writer's schema differs in more than Avro resolves, by {@link AvroConversion}.
 * Single-threaded.
 */
final class AvroBody<T> {

  private final DatumReader<T> reader;
  private final @Nullable AvroConversion<T> conversion;
  private @Nullable BinaryDecoder decoder;

  AvroBody(Schema writer, Schema current) {
    TrustedRecords.tellAvro();
    reader = new SpecificDatumReader<>(writer, current, new SpecificData());
    conversion =
        AvroConversion.isNeeded(writer, current) ? new AvroConversion<>(writer, current) : null;
  }

  /** The record that fills the bytes from {@code start} on. */
  T read(byte[] bytes, int start) {
    try {
      BinaryDecoder in =
          DecoderFactory.get().binaryDecoder(bytes, start, bytes.length - start, decoder);
      decoder = in;
      T value = conversion == null ? reader.read(null, in) : conversion.read(in);
      if (!in.isEnd()) {
        throw new UnreadableException(
            DeadLetterReason.MALFORMED, "more bytes follow the Avro record");
      }
      return value;
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(
          DeadLetterReason.MALFORMED, "broken Avro: " + Excerpt.of(String.valueOf(e), 160));
    }
  }
}
