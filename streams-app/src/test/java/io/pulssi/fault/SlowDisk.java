package io.pulssi.fault;

import java.nio.file.Path;

/**
 * Whatever the monitor writes, each sync or rename takes a hundredth of a second more: thirty
 * stores sync often.
 *
 * @param strace the program that delays system calls
 */
record SlowDisk(Path strace) implements Fault {
  private static final String CALLS = "fsync,fdatasync,rename";
  private static final int DELAY_MICROS = 10_000;

  @Override
  public String name() {
    return "slow disk: %s take %d ms more".formatted(CALLS, DELAY_MICROS / 1000);
  }

  @Override
  public void prepare(Bench bench) throws Exception {
    bench.join(
        launch ->
            launch.behind(
                strace.toString(),
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-o",
                bench.folder().resolve("strace.log").toString(),
                "-e",
                "trace=" + CALLS,
                "-e",
                "inject=%s:delay_enter=%d".formatted(CALLS, DELAY_MICROS)));
  }

  @Override
  public void inject(Bench bench) throws Exception {
    Instance instance = bench.instances().get(0);
    bench.strike(
        () -> {
          instance.kill();
          bench.restart(instance);
        });
  }
}
