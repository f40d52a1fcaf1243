package io.pulssi.codec;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers what a registry answered: schemas for good, as an id never changes its schema, and
 * unknown ids for a short while, as one may be registered just after its first event. Holds at most
 * {@value #REMEMBERED_MAX} answers, dropping the longest unused.
 */
final class CachedRegistry implements RegistrySchemas {

  static final int REMEMBERED_MAX = 1000;
  static final Duration UNKNOWN_FOR = Duration.ofSeconds(30);

  private record Remembered(Lookup lookup, long atNanos) {}

  private final RegistrySchemas registry;
  private final LongSupplier nanos;
  private final Map<Integer, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true);

  CachedRegistry(RegistrySchemas registry, LongSupplier nanos) {
    this.registry = registry;
    this.nanos = nanos;
  }

  @Override
  public synchronized Lookup find(int id) {
    Remembered known = answers.get(id);
    if (known != null && !isStale(known)) {
      return known.lookup();
    }
    Lookup lookup = registry.find(id);
    answers.put(id, new Remembered(lookup, nanos.getAsLong()));
    if (answers.size() > REMEMBERED_MAX) {
      answers.remove(answers.keySet().iterator().next());
    }
    return lookup;
  }

  private boolean isStale(Remembered known) {
    return known.lookup() instanceof Lookup.Unknown
        && nanos.getAsLong() - known.atNanos() >= UNKNOWN_FOR.toNanos();
  }
}
