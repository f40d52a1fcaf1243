package io.pulssi.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong tokens by the address they came from: {@value #WRONG_MAX} in a minute, of the last
 * {@value #ADDRESSES_MAX} addresses. Thread-safe.
 */
final class Attempts {
  static final int WRONG_MAX = 10;
  static final int ADDRESSES_MAX = 1_000;
  static final long WINDOW_MILLIS = 60_000;

  private record Wrong(long sinceMillis, int count) {}

  private final LongSupplier nowMillis;
  private final Map<String, Wrong> byAddress = new LinkedHashMap<>();

  Attempts(LongSupplier nowMillis) {
    this.nowMillis = nowMillis;
  }

  synchronized boolean areSpent(String address) {
    return current(address).count >= WRONG_MAX;
  }

  synchronized void wrong(String address) {
    Wrong before = current(address);
    byAddress.remove(address);
    if (byAddress.size() >= ADDRESSES_MAX) {
      byAddress.remove(byAddress.keySet().iterator().next());
    }
    byAddress.put(address, new Wrong(before.sinceMillis, before.count + 1));
  }

  private Wrong current(String address) {
    long now = nowMillis.getAsLong();
    Wrong known = byAddress.get(address);
    return known == null || now - known.sinceMillis >= WINDOW_MILLIS ? new Wrong(now, 0) : known;
  }
}
