package io.pulssi.codec;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;

/** Where the schemas of registry-framed events are looked up by id. Safe for several threads. */
public interface RegistrySchemas {

  /**
   * The schema the registry holds under {@code id}.
   *
   * @throws RegistryUnavailableException if the registry could not be asked: its failure, not the
   *     event's
   */
  Lookup find(int id);

  /** What the registry said. */
  sealed interface Lookup {

    /** The Avro schema an event was written with. */
    record Found(Schema schema) implements Lookup {}

    /** There is no such Avro schema: {@code detail} says what there is instead. */
    record Unknown(String detail) implements Lookup {}
  }

  /** For when no registry is configured: every id is unknown, and the detail says why. */
  static RegistrySchemas none() {
    return id ->
        new Lookup.Unknown(
            "schema id "
                + id
                + ", but schema.registry.url is not set (expected: it set, or JSON, or"
                + " Avro single-object encoding)");
  }

  /**
   * A registry with Confluent's interface at {@code url}, such as {@code http://registry:8081}, its
   * answers remembered. Share one among all readers. A {@code user:password@} before the host logs
   * in by basic authorization.
   */
  static RegistrySchemas at(URI url) {
    HttpRegistry.Pause growing =
        attempt -> TimeUnit.MILLISECONDS.sleep(attempt == 1 ? 0 : 250L << attempt - 2);
    return new CachedRegistry(
        new HttpRegistry(url, Duration.ofSeconds(4), growing), System::nanoTime);
  }
}
