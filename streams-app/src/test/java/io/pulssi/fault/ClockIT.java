package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * By hand alone, {@code mvn verify -Pfaults -Dit.test=ClockIT}, because it fails: with one of two
 * instances an hour ahead nothing is decided for minutes, and producers report sequence numbers out
 * of order.
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
