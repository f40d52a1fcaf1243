package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records of one type as JSON text: fields in the schema's order, numbers with fixed
 * decimals, instants in RFC 3339, and what is not known absent. The same record gives the same
 * bytes everywhere. Belongs to one thread.
 */
public final class JsonWriter<T extends SpecificRecord> {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonRecordForm form;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  public JsonWriter(Class<T> type) {
    TrustedRecords.tellAvro();
    Schema schema = SpecificData.get().getSchema(type);
    form = new JsonRecordForm(schema);
  }

  /**
   * The record's JSON, in UTF-8, without a line end.
   *
   * @throws IllegalArgumentException if a required field is null or not finite
   */
  public byte[] write(T value) {
    bytes.reset();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      form.write(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
