package io.pulssi.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits attempts per address and minute, for the last {@value #ADDRESSES_MAX} addresses.
 * Thread-safe.
 */
final class AttemptLimit {
  static final int ADDRESSES_MAX = 1_000;
  static final long WINDOW_MILLIS = 60_000;

  private record AttemptCount(long sinceMillis, int count) {}

  private final int max;
  private final LongSupplier nowMillis;
  private final Map<String, AttemptCount> byAddress = new LinkedHashMap<>();

  /**
   * @param max of an address in a minute
   * @param nowMillis epoch milliseconds
   */
  AttemptLimit(int max, LongSupplier nowMillis) {
    this.max = max;
    this.nowMillis = nowMillis;
  }

  /** Counts one more; false if the limit was reached. */
  synchronized boolean take(String address) {
    AttemptCount before = current(address);
    if (before.count >= max) {
      return false;
    }
    byAddress.remove(address);
    if (byAddress.size() >= ADDRESSES_MAX) {
      byAddress.remove(byAddress.keySet().iterator().next());
    }
    byAddress.put(address, new AttemptCount(before.sinceMillis, before.count + 1));
    return true;
  }

  private AttemptCount current(String address) {
    long now = nowMillis.getAsLong();
    AttemptCount known = byAddress.get(address);
    return known == null || now - known.sinceMillis >= WINDOW_MILLIS
        ? new AttemptCount(now, 0)
        : known;
  }
}
