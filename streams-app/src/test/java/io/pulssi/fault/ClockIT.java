package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * By hand alone, {@code mvn verify -Pfaults -Dit.test=ClockIT}: the library that turns the clock
 * makes a JVM's timed waits return at once, so that two instances take two cores, and on a machine
 * of two it does not end in time.
 */
@Tag("faults")
class ClockIT {
  @TempDir Path folder;

  @Test
  void shouldNotMindAClockThatIsAnHourOff() throws Exception {
    Oracle oracle = Oracle.of(Files.createDirectories(folder.resolve("oracle")), Dials.seed());
    try (var bench =
        new Bench(
            folder.resolve("bench"), oracle, ClockFault.ofAnHour(), new Random(Dials.seed()))) {
      Row row = bench.run();
      assertThat(row.comparison().isExact()).as(row.comparison().toString()).isTrue();
    }
  }
}
