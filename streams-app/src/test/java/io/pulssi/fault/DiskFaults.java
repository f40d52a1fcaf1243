package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.testing.Requires;
import java.nio.file.Path;
import java.time.Duration;

/** Faults of the disk that holds the state. */
final class DiskFaults {
  private static final Duration FELT_WITHIN = Duration.ofMinutes(2);

  private DiskFaults() {}

  /** Killed, and its state is gone when it starts again. */
  static Fault wiped() {
    return new SimpleFault(
        "state directory wiped",
        1,
        bench -> {
          Instance instance = bench.instances().get(0);
          bench.strike(
              () -> {
                instance.kill();
                Shell.run("rm", "-rf", instance.launch().state().toString());
                bench.restart(instance);
              });
        });
  }

  /** The disk fills up while it runs; after it has ended there is room again. */
  static Fault full() {
    return new OnASmallDisk(
        "state directory full",
        (bench, disk) -> {
          Instance instance = bench.instances().get(0);
          disk.fill();
          bench.feed().rest();
          int exit = instance.await(FELT_WITHIN);
          assertThat(exit).as("exit code").isEqualTo(1);
          assertThat(instance.logged("No space left")).isNotEmpty();
          bench.note("ends with exit code " + exit);
          disk.empty();
          bench.strike(() -> bench.restart(instance));
        });
  }

  /** It is started on a disk that cannot be written, and again when it can. */
  static Fault readOnly() {
    return new OnASmallDisk(
        "state directory read-only",
        (bench, disk) -> {
          Instance instance = bench.instances().get(0);
          instance.terminate();
          disk.readOnly(true);
          Instance refused = bench.restart(instance);
          int exit = refused.await(FELT_WITHIN);
          assertThat(exit).as("exit code").isIn(1, 2);
          assertThat(refused.logged(disk.folder().toString())).as("names the folder").isNotEmpty();
          bench.note("refuses with exit code " + exit);
          disk.readOnly(false);
          bench.strike(() -> bench.restart(refused));
        });
  }

  /** Every sync and rename takes a while. */
  static Fault slow() {
    Path strace = Requires.command("strace");
    return new SlowDisk(strace);
  }
}
