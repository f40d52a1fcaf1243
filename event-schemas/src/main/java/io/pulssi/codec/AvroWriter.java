package io.pulssi.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Writes records of one type in Avro's single-object encoding. Belongs to one thread. */
public final class AvroWriter<T extends SpecificRecord> {

  private final byte[] header;
  private final DatumWriter<T> writer;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);

  public AvroWriter(Class<T> type) {
    TrustedRecords.tellAvro();
    Schema schema = SpecificData.get().getSchema(type);
    header = SingleObject.header(schema);
    writer = new SpecificDatumWriter<>(schema, new SpecificData());
  }

  /** The record's bytes; a required field that is null is the caller's mistake. */
  public byte[] write(T value) {
    bytes.reset();
    bytes.writeBytes(header);
    try {
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
