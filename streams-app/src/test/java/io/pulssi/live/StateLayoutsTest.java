package io.pulssi.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values as earlier releases wrote them: read by the code of today, they say the same, and in an
 * unchanged version they are written byte for byte.
 *
 * <p>A layout changed without a new version fails here, even if it reads what it writes.
 */
class StateLayoutsTest {
  private static final Path TOPOLOGY = Path.of("../flow/src/test/resources/topology.txt");
  private static final Pattern STORES = Pattern.compile("stores: \\[([^]]+)]");

  static List<String> releases() throws IOException {
    return KeptReleases.names();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void shouldFindTheSameMeaningInTheValuesOfAnEarlierRelease(String release) throws IOException {
    List<String> meaning = new ArrayList<>();
    try (var flow = new DrivenStores()) {
      for (KeptState.Kept kept : told(release)) {
        Object value = new Raw(flow, kept.store()).put(kept).read(kept);
        meaning.add("# " + kept.store() + " " + key(kept) + " version " + kept.value()[0]);
        meaning.addAll(Meaning.of(value));
      }
    }
    if (KeptReleases.toBeWritten().filter(release::equals).isPresent()) {
      Files.write(KeptReleases.meaning(release), meaning);
    }

    // What it gained since has lines of its own, which do not matter here.
    assertThat(meaning)
        .as("state of %s; a layout changes in a new version only", release)
        .containsSubsequence(Files.readAllLines(KeptReleases.meaning(release)));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void shouldWriteEveryValueOfTodaysVersionByteForByte(String release) throws IOException {
    try (var flow = new DrivenStores()) {
      for (KeptState.Kept kept : kept(release)) {
        Raw raw = new Raw(flow, kept.store());
        byte[] written = raw.put(kept).rewritten(kept);
        if (written[0] == kept.value()[0]) {
          assertThat(written)
              .as("%s %s, written by %s and now", kept.store(), key(kept), release)
              .isEqualTo(kept.value());
        }
      }
    }
  }

  @Test
  void shouldHaveValuesOfEveryStoreInTodaysVersion() throws IOException {
    Map<String, Set<Byte>> versions = new HashMap<>();
    Map<String, Byte> today = new TreeMap<>();
    try (var flow = new DrivenStores()) {
      for (String release : releases()) {
        for (KeptState.Kept kept : kept(release)) {
          versions.computeIfAbsent(kept.store(), any -> new TreeSet<>()).add(kept.value()[0]);
          today.computeIfAbsent(
              kept.store(), store -> new Raw(flow, store).put(kept).rewritten(kept)[0]);
        }
      }
    }

    assertThat(versions.keySet())
        .as("stores with values of a release; for a new store, write the state of today")
        .containsAll(stores());
    today.forEach(
        (store, version) ->
            assertThat(versions.get(store))
                .as("versions of %s; for a new version, write the state of today", store)
                .contains(version));
  }

  private static Set<String> stores() throws IOException {
    return STORES
        .matcher(Files.readString(TOPOLOGY))
        .results()
        .flatMap(names -> Stream.of(names.group(1).split(", ")))
        .collect(toCollection(TreeSet::new));
  }

  private static List<KeptState.Kept> kept(String release) throws IOException {
    return Stream.concat(left(release).stream(), byHand(release).stream()).toList();
  }

  /** What the release left behind. */
  private static List<KeptState.Kept> left(String release) throws IOException {
    return KeptState.read(Files.newInputStream(KeptReleases.state(release))).changelogs();
  }

  private static List<KeptState.Kept> byHand(String release) throws IOException {
    Path file = KeptReleases.byHand(release);
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .map(StateLayoutsTest::byHand)
        .toList();
  }

  private static KeptState.Kept byHand(String[] parts) {
    byte[] key = parts[1].getBytes(StandardCharsets.UTF_8);
    return KeptState.Kept.of(parts[0], key, HexFormat.of().parseHex(parts[2]));
  }

  /** Of each store the shortest value, the longest and one between; and all laid out by hand. */
  private static List<KeptState.Kept> told(String release) throws IOException {
    Stream<KeptState.Kept> some =
        left(release).stream()
            .collect(groupingBy(KeptState.Kept::store, TreeMap::new, toCollection(ArrayList::new)))
            .values()
            .stream()
            .flatMap(StateLayoutsTest::some);
    return Stream.concat(some, byHand(release).stream()).toList();
  }

  private static Stream<KeptState.Kept> some(Collection<KeptState.Kept> ofOneStore) {
    List<KeptState.Kept> bySize =
        ofOneStore.stream()
            .sorted(
                Comparator.<KeptState.Kept>comparingInt(kept -> kept.value().length)
                    .thenComparing(StateLayoutsTest::key))
            .toList();
    return Stream.of(0, bySize.size() / 2, bySize.size() - 1).distinct().map(bySize::get);
  }

  private static String key(KeptState.Kept kept) {
    return new String(kept.key(), StandardCharsets.UTF_8);
  }

  /** A store, beneath and above what makes values of its bytes. */
  private static final class Raw {
    private final WrappedStateStore<KeyValueStore<String, Object>, String, Object> layer;
    private final KeyValueStore<String, Object> values;
    private final KeyValueStore<Bytes, byte[]> bytes;

    @SuppressWarnings("unchecked")
    Raw(DrivenStores flow, String store) {
      values = flow.store(store);
      assertThat(values).as("store %s", store).isInstanceOf(WrappedStateStore.class);
      layer = (WrappedStateStore<KeyValueStore<String, Object>, String, Object>) values;
      bytes =
          ((WrappedStateStore<KeyValueStore<Bytes, byte[]>, String, Object>) layer.wrapped())
              .wrapped();
    }

    Raw put(KeptState.Kept kept) {
      bytes.put(Bytes.wrap(kept.key()), kept.value());
      layer.clearCache();
      return this;
    }

    Object read(KeptState.Kept kept) {
      return values.get(key(kept));
    }

    byte[] rewritten(KeptState.Kept kept) {
      values.put(key(kept), values.get(key(kept)));
      layer.flushCache();
      return bytes.get(Bytes.wrap(kept.key()));
    }
  }
}
