package io.pulssi.bench;

import io.pulssi.slice.SliceSpan;
import io.pulssi.warning.DecidedSlice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One closed slice from its minutes' summaries to its decisions: slice, baseline, detect, warning,
 * on one thread.
 *
 * <p>One shot is one slice. The number of shots is that of whole hours, because the last slice of
 * an hour does more work: the mean of all shots is the cost of a slice, the largest the cost at the
 * full hour. The heap is 2 GB, the limit for ten thousand steps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 36)
@Measurement(iterations = 48)
@Fork(
    value = 3,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class SliceBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** CPU time of the deciding thread, so that other load on the machine does not matter. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {
    /** Milliseconds of the last shot. */
    public double cpuMillis;
  }

  /** Steps of the one journey. */
  @Param({"20", "1000", "10000"})
  public int steps;

  /** How state is kept. */
  @Param({"BYTES", "OBJECTS"})
  public StateKeeping keeping = StateKeeping.BYTES;

  @SuppressWarnings("NullAway.Init")
  private BenchmarkCentre centre;

  @SuppressWarnings("NullAway.Init")
  private SyntheticTraffic traffic;

  private List<SyntheticTraffic.Minute> minutes = List.of();
  private long from;

  /** Five weeks of history. */
  @Setup(Level.Trial)
  public void teach() {
    centre = BenchmarkCentre.large(steps, BenchmarkCentre.taught(BenchmarkCentre.START), keeping);
    traffic = new SyntheticTraffic(steps, 2);
    from = BenchmarkCentre.END;
  }

  /** The minutes that the first half of the flow has sent. */
  @Setup(Level.Invocation)
  public void receive() {
    minutes = traffic.slice(from);
  }

  /** The next slice. */
  @Benchmark
  public DecidedSlice slice(Cpu cpu) {
    long begun = THREADS.getCurrentThreadCpuTime();
    DecidedSlice decided = centre.decide(minutes, from);
    cpu.cpuMillis = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
    from += SliceSpan.MILLIS;
    return decided;
  }
}
