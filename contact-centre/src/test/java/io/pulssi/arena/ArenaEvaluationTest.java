package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArenaEvaluationTest {
  private static final SeedRange SEEDS = new SeedRange(1, 2);

  @TempDir Path folder;

  @Test
  void shouldGiveTheSamePageOnAnyNumberOfThreadsAndFromKeptSlices() throws Exception {
    SeedDays.Source simulated = seed -> new SimulatedDays(SmallScenarios.small(), seed);
    SeedDays.Source kept = new CachedDays(folder, "abc", SmallScenarios.small());

    String alone = page(simulated, 1);

    assertThat(page(simulated, 2)).isEqualTo(alone);
    assertThat(page(kept, 2)).as("kept for the first time").isEqualTo(alone);
    assertThat(page(kept, 1)).as("read again").isEqualTo(alone);
    assertThat(folder.resolve("abc-small-2.slices.gz")).exists();
    assertThat(alone).contains("| pulssi").contains("web-failure").doesNotContain("NaN");
  }

  @Test
  void shouldReadSlicesFromAKeptFileWithoutSimulating() throws IOException {
    Path file = folder.resolve("abc-small-1.slices.gz");
    CachedDays kept = new CachedDays(folder, "abc", SmallScenarios.small());
    kept.of(1).play(slice -> {});

    SeedDays again = kept.of(1);

    assertThat(again).isInstanceOf(SliceFile.class);
    assertThatThrownBy(again::truth).hasMessageContaining("the truth is read after the last slice");
    again.play(slice -> {});
    assertThat(again.truth().incidents()).isNotEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void shouldSayWhichFileIsBroken() throws IOException {
    Path file = folder.resolve("abc-small-1.slices.gz");
    CachedDays kept = new CachedDays(folder, "abc", SmallScenarios.small());
    kept.of(1).play(slice -> {});
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> kept.of(1).play(slice -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("abc-small-1.slices.gz: ends early");
  }

  private static String page(SeedDays.Source source, int threads) throws Exception {
    List<ArenaCompetitor> competitors =
        List.of(
            DetectorCatalog.named("pulssi").orElseThrow(),
            DetectorCatalog.named("ewma").orElseThrow());
    SortedMap<Long, SeedResult> results =
        new ArenaEvaluation(new DetectorContest(competitors), source, threads)
            .run(SEEDS.seeds(), seed -> {});
    return new ArenaPage(
            "abc", "small", SEEDS, SEEDS, competitors, ArenaStandings.of(results, SEEDS, SEEDS))
        .text();
  }
}
