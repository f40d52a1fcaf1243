package io.pulssi.view;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last value of each key, up to a maximum: then the one unchanged for longest is dropped,
 * dispensable ones first. Not thread-safe.
 */
final class NewestByKey<V> {
  private final int max;
  private final Predicate<V> dispensable;
  private final Map<String, V> byKey = new LinkedHashMap<>();

  NewestByKey(int max, Predicate<V> dispensable) {
    this.max = max;
    this.dispensable = dispensable;
  }

  void put(String key, V value) {
    byKey.remove(key);
    byKey.put(key, value);
    if (byKey.size() > max) {
      byKey.remove(victim());
    }
  }

  @Nullable V get(String key) {
    return byKey.get(key);
  }

  void removeIf(Predicate<V> condition) {
    byKey.values().removeIf(condition);
  }

  Collection<V> values() {
    return byKey.values();
  }

  private String victim() {
    Iterator<Map.Entry<String, V>> oldestFirst = byKey.entrySet().iterator();
    String oldest = oldestFirst.next().getKey();
    for (Map.Entry<String, V> entry : byKey.entrySet()) {
      if (dispensable.test(entry.getValue())) {
        return entry.getKey();
      }
    }
    return oldest;
  }
}
