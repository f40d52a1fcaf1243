package io.pulssi.arena;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.GroundTruth;
import io.pulssi.slice.ClosedSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Days that are simulated once and then read from files of slices: one file for each simulator,
 * scenario and seed.
 *
 * @param folder of the files
 * @param simulator hash of the simulator
 * @param scenario to simulate
 */
record CachedDays(Path folder, String simulator, Scenario scenario) implements SeedDays.Source {
  @Override
  public SeedDays of(long seed) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("%s-%s-%d.slices.gz".formatted(simulator, scenario.name(), seed));
    return Files.exists(file)
        ? SliceFile.open(file)
        : new Caching(new SimulatedDays(scenario, seed), file);
  }

  /** Writes the slices to a file while they are played the first time. */
  private record Caching(SimulatedDays days, Path file) implements SeedDays {
    @Override
    public JourneyMap map() {
      return days.map();
    }

    @Override
    public GroundTruth truth() {
      return days.truth();
    }

    @Override
    public void play(Consumer<ClosedSlice> sink) throws IOException {
      try (SliceFile.Writer writer = new SliceFile.Writer(file, days.map(), days.journeyText())) {
        days.play(
            slice -> {
              write(writer, slice);
              sink.accept(slice);
            });
        writer.finish(days.truthText());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private static void write(SliceFile.Writer writer, ClosedSlice slice) {
      try {
        writer.add(slice);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
