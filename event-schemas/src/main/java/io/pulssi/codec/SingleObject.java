package io.pulssi.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Avro's single-object encoding: {@code C3 01}, the writer schema's 64-bit Rabin fingerprint in
 * little-endian order, the record. (Avro specification 1.12, "Single-object encoding".)
 */
final class SingleObject {

  static final int MAGIC = 0xC301;
  static final int HEADER_BYTES = 10;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private SingleObject() {}

  static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  static long fingerprint(byte[] bytes) {
    return (long) LONG.get(bytes, 2);
  }

  static byte[] header(Schema schema) {
    byte[] header = new byte[HEADER_BYTES];
    header[0] = (byte) (MAGIC >> 8);
    header[1] = (byte) MAGIC;
    LONG.set(header, 2, fingerprint(schema));
    return header;
  }
}
