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
 * Stores with a value a step, by {@code journey/step}, from which a step that left the journey map
 * is removed. Looked through once for each version of a map, so that a restart makes up for what
 * changed while nobody ran. Belongs to one task.
 */
public final class StepStores {
  private final List<KeyValueStore<String, ?>> stores;
  private final Map<String, String> versions = new HashMap<>();

  /** These stores. */
  public StepStores(List<KeyValueStore<String, ?>> stores) {
    this.stores = List.copyOf(stores);
  }

  /**
   * Removes what is kept of steps that are not in the map, if this version of it is new here.
   *
   * @param steps ids of the map's steps
   */
  public void follow(String journey, String version, Set<String> steps) {
    left(journey, version, steps).forEach(step -> remove(journey, step));
  }

  /**
   * The ids that something is kept of and that are not in the map, if this version of it is new
   * here; else none.
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

  /** Removes what is kept of a step. */
  public void remove(String journey, String step) {
    stores.forEach(store -> store.delete(journey + '/' + step));
  }
}
