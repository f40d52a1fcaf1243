package io.pulssi.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Faults of the monitor's own processes. */
final class Crashes {
  private static final Duration LONGER_THAN_THE_SESSION = Duration.ofSeconds(10);

  private Crashes() {}

  /** Told to stop, and started again. */
  static Fault terminate() {
    return new SimpleFault(
        "SIGTERM and restart",
        1,
        bench -> {
          Instance instance = bench.instances().get(0);
          bench.strike(
              () -> {
                bench.note("exit code " + instance.terminate());
                bench.restart(instance);
              });
        });
  }

  /** Killed while its state was written without transactions, and started with them. */
  static Fault becomesTransactional() {
    String transactional = "kafka.enable.transactional.statestores";
    return new SimpleFault(
        "kill -9 without transactional stores, then started with them",
        1,
        1,
        Map.of(transactional, "false"),
        bench -> {
          Instance instance = bench.instances().get(0);
          bench.strike(
              () -> {
                instance.kill();
                bench.replace(instance, instance.launch().with(transactional, "true"));
              });
        });
  }

  /** A second and a third come, and the first two go, under load. */
  static Fault joinAndLeave() {
    return new SimpleFault(
        "two and three instances joining and leaving",
        1,
        bench -> {
          bench.join();
          bench.awaitAtWork(2);
          bench.join();
          bench.awaitAtWork(3);
          for (Instance leaving : List.copyOf(bench.instances().subList(0, 2))) {
            bench.strike(
                () -> {
                  leaving.terminate();
                  bench.instances().remove(leaving);
                });
          }
        });
  }

  /** The one that decides dies, and the other takes over. Each has two threads. */
  static Fault ownerDies(int standbyReplicas) {
    String standby = standbyReplicas == 0 ? "no standby" : "standby replicas: " + standbyReplicas;
    return new SimpleFault(
        "kill -9 of the slices' owner of two with two threads each, " + standby,
        1,
        2,
        Map.of(
            "streams.threads", "2", "streams.standby-replicas", Integer.toString(standbyReplicas)),
        bench -> {
          bench.awaitAtWork(2);
          Instance owner = bench.owner();
          bench.strike(
              () -> {
                owner.kill();
                bench.instances().remove(owner);
              });
        });
  }

  /** One of two stands still until it is thought dead, and goes on as if nothing had been. */
  static Fault pause() {
    return new SimpleFault(
        "SIGSTOP for longer than the session time-out, then SIGCONT",
        2,
        bench -> {
          bench.awaitAtWork(2);
          Instance paused = bench.owner();
          bench.strike(paused::pause);
          Passing.of(LONGER_THAN_THE_SESSION);
          paused.resume();
          bench.awaitAtWork(2);
          bench.awaitOutput();
        });
  }

  /** Two instances are replaced one after the other, perhaps an older build by a newer. */
  static Fault rollingRestart(String olderClassPath) {
    boolean same = olderClassPath.equals(System.getProperty("java.class.path"));
    return new RollingRestart(
        "rolling restart of two instances, " + (same ? "one version" : "an older to this version"),
        olderClassPath);
  }
}
