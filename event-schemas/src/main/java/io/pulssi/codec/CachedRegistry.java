package io.pulssi.codec;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers what a registry answered: schemas for good, as an id never changes its schema, and
 * unknown ids for a short while, as one may be registered just after its first event. Holds at most
 * {@value #REMEMBERED_MAX} answers, dropping the longest unused.
 *
 * <p>Whoever asks waits, and good events with it. So once {@value #UNKNOWN_MAX} ids in that short
 * while turned out unknown, further ids are taken for unknown unasked, until it has passed: records
 * with ids at random cost no more than that many questions.
 */
final class CachedRegistry implements RegistrySchemas {

  static final int REMEMBERED_MAX = 1000;
  static final Duration UNKNOWN_FOR = Duration.ofSeconds(30);
  static final int UNKNOWN_MAX = 50;

  private record Remembered(Lookup lookup, long atNanos) {}

  private final RegistrySchemas registry;
  private final LongSupplier nanos;
  private final Map<Integer, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Long> unknownAtNanos = new ArrayDeque<>(UNKNOWN_MAX);

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
    if (isFlooded()) {
      return new Lookup.Unknown(
          "schema id %s, not asked for, as %d others were unknown within %d s (expected: one the registry holds)"
              .formatted(Integer.toUnsignedString(id), UNKNOWN_MAX, UNKNOWN_FOR.toSeconds()));
    }
    Lookup lookup = registry.find(id);
    if (lookup instanceof Lookup.Unknown) {
      unknownAtNanos.add(nanos.getAsLong());
    }
    answers.put(id, new Remembered(lookup, nanos.getAsLong()));
    if (answers.size() > REMEMBERED_MAX) {
      answers.remove(answers.keySet().iterator().next());
    }
    return lookup;
  }

  private boolean isFlooded() {
    long now = nanos.getAsLong();
    while (!unknownAtNanos.isEmpty() && now - unknownAtNanos.getFirst() >= UNKNOWN_FOR.toNanos()) {
      unknownAtNanos.removeFirst();
    }
    return unknownAtNanos.size() >= UNKNOWN_MAX;
  }

  private boolean isStale(Remembered known) {
    return known.lookup() instanceof Lookup.Unknown
        && nanos.getAsLong() - known.atNanos() >= UNKNOWN_FOR.toNanos();
  }
}
