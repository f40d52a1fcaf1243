package io.pulssi.codec;

import io.pulssi.codec.RegistrySchemas.Lookup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of one type from framed Avro: single-object, or with a registry's schema id.
 * Whether the current, a released or a registered schema wrote it, the current record comes out.
 * Not for several threads at once.
 */
final class AvroReader<T> {

  private static final int REGISTRY_HEADER_BYTES = 5;
  private static final int REGISTERED_MAX = 256;

  private final Schema current;
  private final long currentFingerprint;
  private final AvroBody<T> currentBody;
  private final Map<Long, AvroBody<T>> released = new HashMap<>();
  private final Map<Integer, AvroBody<T>> registered = new LinkedHashMap<>(16, 0.75f, true);
  private final RegistrySchemas registry;

  AvroReader(Schema current, RegistrySchemas registry) {
    this.current = current;
    this.registry = registry;
    currentFingerprint = SingleObject.fingerprint(current);
    currentBody = new AvroBody<>(current, current);
    for (Schema old : ReleasedSchemas.of(current.getName())) {
      released.put(SingleObject.fingerprint(old), new AvroBody<>(old, current));
    }
  }

  T readSingleObject(byte[] bytes) {
    if (bytes.length < SingleObject.HEADER_BYTES) {
      throw new UnreadableException(
          DeadLetterReason.MALFORMED,
          bytes.length + " bytes (expected: a header of 10 and a record)");
    }
    long fingerprint = SingleObject.fingerprint(bytes);
    AvroBody<T> body = fingerprint == currentFingerprint ? currentBody : released.get(fingerprint);
    if (body == null) {
      throw new UnreadableException(
          DeadLetterReason.MALFORMED,
          String.format(
              Locale.ROOT,
              "schema fingerprint %016x (expected: that of a released %s, now %016x)",
              fingerprint,
              current.getName(),
              currentFingerprint));
    }
    return body.read(bytes, SingleObject.HEADER_BYTES);
  }

  T readRegistered(byte[] bytes) {
    if (bytes.length < REGISTRY_HEADER_BYTES) {
      throw new UnreadableException(
          DeadLetterReason.MALFORMED,
          bytes.length + " bytes (expected: a schema id of 4 and a record)");
    }
    int id =
        (bytes[1] & 0xFF) << 24
            | (bytes[2] & 0xFF) << 16
            | (bytes[3] & 0xFF) << 8
            | (bytes[4] & 0xFF);
    return registered(id).read(bytes, REGISTRY_HEADER_BYTES);
  }

  private AvroBody<T> registered(int id) {
    @Nullable AvroBody<T> known = registered.get(id);
    if (known != null) {
      return known;
    }
    Lookup lookup = registry.find(id);
    if (lookup instanceof Lookup.Unknown unknown) {
      throw new UnreadableException(DeadLetterReason.MALFORMED, unknown.detail());
    }
    AvroBody<T> body = new AvroBody<>(((Lookup.Found) lookup).schema(), current);
    if (registered.size() >= REGISTERED_MAX) {
      registered.remove(registered.keySet().iterator().next());
    }
    registered.put(id, body);
    return body;
  }
}
