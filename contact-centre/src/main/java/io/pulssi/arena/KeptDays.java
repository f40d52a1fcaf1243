package io.pulssi.arena;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.Truth;
import io.pulssi.slice.ClosedSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Days that are simulated once and kept as slices in a folder, by simulator, scenario and seed.
 *
 * @param folder where
 * @param simulator hash of the simulator
 * @param scenario what is simulated
 */
record KeptDays(Path folder, String simulator, Scenario scenario) implements DaysSource {
  @Override
  public Days of(long seed) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("%s-%s-%d.slices.gz".formatted(simulator, scenario.name(), seed));
    return Files.exists(file)
        ? SliceFile.open(file)
        : new Keeping(new SimulatedDays(scenario, seed), file);
  }

  /** Keeps slices while they are played the first time. */
  private record Keeping(SimulatedDays days, Path file) implements Days {
    @Override
    public JourneyMap map() {
      return days.map();
    }

    @Override
    public Truth truth() {
      return days.truth();
    }

    @Override
    public void play(Consumer<ClosedSlice> heard) throws IOException {
      try (SliceFile.Writer writer = new SliceFile.Writer(file, days.map(), days.journeyText())) {
        days.play(
            slice -> {
              keep(writer, slice);
              heard.accept(slice);
            });
        writer.finish(days.truthText());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private static void keep(SliceFile.Writer writer, ClosedSlice slice) {
      try {
        writer.add(slice);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
