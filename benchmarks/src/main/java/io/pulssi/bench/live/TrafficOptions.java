package io.pulssi.bench.live;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which events a command measures with. */
final class TrafficOptions {
  private static final int EVENTS_MIN = 10_000;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--mix",
      paramLabel = "MIX",
      defaultValue = "waits",
      description =
          "waits: queue waits alone, without customers. all: 60 %% queue waits, 10 %% chats,"
              + " 25 %% tickets, 5 %% surveys, half with a customer. Default: waits.")
  @SuppressWarnings("NullAway.Init")
  private TrafficMix mix;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description = "Events a second of event time: so many share a step's minute. Default: 500.")
  private double rate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same events. Default: 1.")
  private long seed;

  TrafficMix mix() {
    return mix;
  }

  /**
   * The events, once the options are checked.
   *
   * @param warmUp how many are read before measuring begins
   * @param events how many are measured
   */
  GeneratedTraffic traffic(int warmUp, int events) {
    check("--events", events, events >= EVENTS_MIN, EVENTS_MIN + " or more");
    check("--warm-up", warmUp, warmUp >= 0, "0 or more");
    check("--rate", rate, rate > 0, "above 0");
    return new GeneratedTraffic(mix, warmUp, events, rate, seed);
  }

  /** Refuses a value that does not fit its option. */
  void check(String option, Object given, boolean holds, String expected) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), "%s: %s (expected: %s)".formatted(option, given, expected));
    }
  }
}
