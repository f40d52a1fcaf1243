package io.pulssi.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Stores with one value for each step, by {@code journey/step}. Removes the values of steps that
 * left the journey map. Scans the stores once for each version of a map, also after a restart, so
 * that changes made while the monitor was stopped are found. Belongs to one task.
 */
public final class StepStores {
  private final List<KeyValueStore<String, ?>> stores;
  private final Map<String, String> versions = new HashMap<>();

  /** For these stores. */
  public StepStores(List<KeyValueStore<String, ?>> stores) {
    this.stores = List.copyOf(stores);
  }

  /**
   * Removes the values of steps that are not in the map, if this version of it was not seen yet.
   *
   * @param steps ids of the map's steps
   */
  public void follow(String journey, String version, Set<String> steps) {
    left(journey, version, steps).forEach(step -> remove(journey, step));
  }

  /**
   * Ids of the steps with values that are not in the map, if this version of it was not seen yet;
   * otherwise none.
   *
   * @param steps ids of the map's steps
   */
  public SortedSet<String> left(String journey, String version, Set<String> steps) {
    SortedSet<String> left = new TreeSet<>();
    if (!version.equals(versions.put(journey, version))) {
      stores.forEach(store -> addLeft(store, journey, steps, left));
    }
    return left;
  }

  private static <V> void addLeft(
      KeyValueStore<String, V> store, String journey, Set<String> steps, Set<String> left) {
    String prefix = journey + '/';
    List<String> keys = new ArrayList<>();
    try (var entries = store.range(prefix, journey + (char) ('/' + 1))) {
      entries.forEachRemaining(entry -> keys.add(entry.key));
    }
    for (String key : keys) {
      if (key.startsWith(prefix) && !steps.contains(key.substring(prefix.length()))) {
        left.add(key.substring(prefix.length()));
      }
    }
  }

  /** Removes the values of a step. */
  public void remove(String journey, String step) {
    stores.forEach(store -> store.delete(journey + '/' + step));
  }
}
