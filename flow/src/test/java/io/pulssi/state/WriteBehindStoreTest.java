package io.pulssi.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBehindStoreTest {
  private static final int HELD_MAX = 4;

  private final RecordingStore inner = new RecordingStore();
  private final WriteBehindStore<String> store = new WriteBehindStore<>(inner, HELD_MAX);

  @BeforeEach
  void open() {
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);
  }

  @Test
  void shouldWriteTheLastValueOnceAtTheCommit() {
    store.put("a", "1");
    store.put("a", "2");
    assertThat(inner.writes).isEmpty();

    store.flushCache();
    store.flushCache();

    assertThat(inner.writes).containsExactly("a=2");
  }

  @Test
  void shouldWriteNothingOfAKeyThatCameAndWentBetweenTwoCommits() {
    store.put("a", "1");
    store.put("a", null);
    store.flushCache();

    assertThat(inner.writes).isEmpty();
  }

  @Test
  void shouldDeleteAStoredKeyAtTheCommit() {
    store.put("a", "1");
    store.flushCache();
    store.delete("a");
    store.flushCache();

    assertThat(inner.writes).containsExactly("a=1", "a=null");
    assertThat(store.get("a")).isNull();
  }

  @Test
  void shouldScanWhatIsNotWrittenYet() {
    store.put("b", "2");
    store.put("a", "1");

    assertThat(entries(store.all())).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    assertThat(entries(store.range("b", null))).containsExactly(Map.entry("b", "2"));
  }

  @Test
  void shouldForgetWhatWasNotWrittenWhenItIsOpenedAgain() {
    store.put("a", "1");
    store.flushCache();
    store.put("a", "of an aborted transaction");
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);

    assertThat(store.get("a")).isEqualTo("1");
    store.flushCache();
    assertThat(inner.writes).containsExactly("a=1");
  }

  @Test
  void shouldReadWhatAStandbyRestoredBeneathIt() {
    store.put("a", "1");
    store.flushCache();
    entries(store.all()); // all of it is held now
    store.clearCache();
    inner.put("a", "2");
    inner.put("b", "3");

    assertThat(store.get("a")).isEqualTo("2");
    assertThat(store.get("b")).isEqualTo("3");
  }

  @Test
  void shouldLookNowhereForAKeyThatCannotBeThere() {
    entries(store.all());
    store.get("a");

    assertThat(inner.reads).isZero();
  }

  @Test
  void shouldWriteWhatItHasNoRoomFor() {
    for (int i = 0; i <= HELD_MAX; i++) {
      store.put("key-" + i, "value");
    }

    assertThat(inner.writes).containsExactly("key-0=value");
  }

  /**
   * Whatever is done, and in whatever order: it answers as a map does, and so does what it wrote.
   */
  @Test
  void shouldAnswerAsAMapDoes() {
    long seed = 20_261_201;
    var random = new SplittableRandom(seed);
    var expected = new TreeMap<String, String>();
    for (int i = 0; i < 20_000; i++) {
      String key = "key-" + random.nextInt(3 * HELD_MAX);
      switch (random.nextInt(10)) {
        case 0 -> store.flushCache();
        case 1 -> assertThat(entries(store.all())).as("seed %d", seed).isEqualTo(list(expected));
        case 2 -> assertThat(store.delete(key)).isEqualTo(expected.remove(key));
        case 3, 4, 5 -> {
          store.put(key, "value-" + i);
          expected.put(key, "value-" + i);
        }
        default -> assertThat(store.get(key)).as("seed %d", seed).isEqualTo(expected.get(key));
      }
    }
    store.flushCache();

    assertThat(entries(inner.all())).as("seed %d", seed).isEqualTo(list(expected));
  }

  private static List<Map.Entry<String, String>> list(Map<String, String> entries) {
    return List.copyOf(entries.entrySet());
  }

  private static List<Map.Entry<String, String>> entries(KeyValueIterator<String, String> found) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    try (found) {
      found.forEachRemaining(each -> entries.add(Map.entry(each.key, each.value)));
    }
    return entries;
  }

  /** Kafka's own store on the heap, with a note of what is read from and written to it. */
  private static final class RecordingStore
      extends WrappedStateStore<KeyValueStore<String, String>, String, String>
      implements KeyValueStore<String, String> {
    private final List<String> writes = new ArrayList<>();
    private int reads;

    RecordingStore() {
      super(
          Stores.keyValueStoreBuilder(
                  Stores.inMemoryKeyValueStore("recorded"), Serdes.String(), Serdes.String())
              .withLoggingDisabled()
              .build());
    }

    @Override
    public @Nullable String get(String key) {
      reads++;
      return wrapped().get(key);
    }

    @Override
    public void put(String key, @Nullable String value) {
      writes.add(key + '=' + value);
      wrapped().put(key, value);
    }

    @Override
    public String putIfAbsent(String key, String value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(List<KeyValue<String, String>> entries) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String delete(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<String, String> range(@Nullable String from, @Nullable String to) {
      return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<String, String> all() {
      return wrapped().all();
    }

    @Override
    public long approximateNumEntries() {
      return wrapped().approximateNumEntries();
    }
  }
}
