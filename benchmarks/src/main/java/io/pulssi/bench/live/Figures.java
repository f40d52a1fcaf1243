package io.pulssi.bench.live;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one run.
 *
 * @param cpuMicros CPU time of its process, an event
 * @param brokerCpuMicros CPU time of the broker's process, an event
 * @param peakBytes most memory its process had in use; empty if the system does not tell
 */
record Figures(
    double cpuMicros, double eventsPerSecond, double brokerCpuMicros, OptionalLong peakBytes) {

  /** Between two moments of one run. */
  static Figures between(Moment begin, Moment end, OptionalLong peakBytes) {
    double events = end.events() - begin.events();
    return new Figures(
        micros(end.cpuNanos() - begin.cpuNanos()) / events,
        events / (micros(end.nanos() - begin.nanos()) / 1e6),
        micros(end.brokerCpuNanos() - begin.brokerCpuNanos()) / events,
        peakBytes);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%.2f µs of CPU an event, %,.0f events a second, the broker %.2f µs, at most %s",
        cpuMicros,
        eventsPerSecond,
        brokerCpuMicros,
        megabytes(peakBytes));
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isPresent()
        ? String.format(Locale.ROOT, "%,.0f MB", bytes.getAsLong() / 1e6)
        : "not measured";
  }

  /** The mean of two runs of the same. */
  static Figures mean(Figures one, Figures other) {
    return new Figures(
        (one.cpuMicros + other.cpuMicros) / 2,
        (one.eventsPerSecond + other.eventsPerSecond) / 2,
        (one.brokerCpuMicros + other.brokerCpuMicros) / 2,
        one.peakBytes.isPresent() && other.peakBytes.isPresent()
            ? OptionalLong.of(Math.max(one.peakBytes.getAsLong(), other.peakBytes.getAsLong()))
            : OptionalLong.empty());
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The median of the peaks, for people. */
  static String peak(List<Figures> rounds) {
    return rounds.stream().allMatch(each -> each.peakBytes.isPresent())
        ? megabytes(OptionalLong.of((long) median(rounds, each -> each.peakBytes.getAsLong())))
        : megabytes(OptionalLong.empty());
  }

  private static double micros(long nanos) {
    return nanos / 1e3;
  }
}
