package io.pulssi.bench;

import com.sun.management.ThreadMXBean;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.StepState;
import io.pulssi.http.HttpListener;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.metrics.JourneyMetrics;
import io.pulssi.metrics.MetricsPage;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.runtime.InstanceHealth;
import io.pulssi.runtime.ManagementRoutes;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.warning.StepDecisions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The cost of a scrape of a large journey, through the real listener: {@code java -cp
 * benchmarks/target/benchmarks.jar io.pulssi.bench.ScrapeTimes [steps [signals a step [false]]]};
 * {@code false} leaves out the bands.
 *
 * <p><em>Held</em> is live memory: in the middle of the page the reader stops, so the writer stops
 * too, and after a garbage collection the heap is compared with that before the scrape.
 * <em>Allocated</em> is all that the listener's threads allocated during the scrape.
 */
public final class ScrapeTimes {
  private static final int RUNS = 9;
  private static final long SLICE_END = 1_800_000_000_000L;

  private final int steps;
  private final int signals;
  private final boolean bands;

  private ScrapeTimes(int steps, int signals, boolean bands) {
    this.steps = steps;
    this.signals = signals;
    this.bands = bands;
  }

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int signals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
    boolean bands = arguments.length < 3 || Boolean.parseBoolean(arguments[2]);
    new ScrapeTimes(steps, signals, bands).measure();
  }

  private void measure() throws IOException, InterruptedException {
    JourneyMap map = map();
    var journeys =
        new JourneyMetrics(
            () -> Map.of("large", map), journey -> List.of(), () -> SLICE_END, bands);
    journeys.scored(slice());
    try (var metrics = new MetricsPage(journeys, journeys::delays);
        var listener =
            HttpListener.start(
                "127.0.0.1",
                0,
                new ManagementRoutes(metrics, new InstanceHealth(() -> Duration.ZERO)))) {
      System.out.println(
          "| read as | series | bytes | median of " + RUNS + " | held | allocated |");
      System.out.println("|---|--:|--:|--:|--:|--:|");
      URI page = URI.create(listener.url() + "metrics");
      System.out.println(row(page, "identity"));
      System.out.println(row(page, "gzip"));
    }
  }

  private static String row(URI page, String encoding) throws IOException, InterruptedException {
    long[] nanos = new long[RUNS];
    long[] bytes = new long[1];
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      bytes[0] = read(page, encoding, sofar -> {});
      nanos[run] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f MB | %.2f s | %.1f MB | %.0f MB |",
        encoding,
        series(page),
        bytes[0] / 1e6,
        nanos[RUNS / 2] / 1e9,
        held(page, encoding, bytes[0]) / 1e6,
        allocated(page, encoding) / 1e6);
  }

  private static long held(URI page, String encoding, long bytes)
      throws IOException, InterruptedException {
    long before = used();
    long[] during = {0};
    read(
        page,
        encoding,
        sofar -> {
          if (during[0] == 0 && sofar > bytes / 2) {
            during[0] = used();
          }
        });
    return during[0] - before;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long allocated(URI page, String encoding)
      throws IOException, InterruptedException {
    long before = allocated();
    read(page, encoding, sofar -> {});
    return allocated() - before;
  }

  private static long allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("pulssi-http")) {
        sum += threads.getThreadAllocatedBytes(thread.getThreadId());
      }
    }
    return sum;
  }

  private static long read(URI page, String encoding, LongConsumer progress)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).header("Accept-Encoding", encoding).build();
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("status: " + response.statusCode() + " (expected: 200)");
    }
    byte[] some = new byte[1 << 16];
    long sofar = 0;
    try (InputStream body = response.body()) {
      for (int n = body.read(some); n >= 0; n = body.read(some)) {
        sofar += n;
        progress.accept(sofar);
      }
    }
    return sofar;
  }

  private static long series(URI page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    try (var lines =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      return lines.filter(line -> !line.startsWith("#")).count();
    }
  }

  private JourneyMap map() {
    List<Step> all = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      all.add(
          new Step(
              id(step),
              "Step number " + step,
              "owner-" + step % 100,
              List.of(),
              Map.of(Source.QUEUE_WAIT, List.of("queue-" + step))));
    }
    List<Owner> owners = new ArrayList<>();
    for (int owner = 0; owner < 100; owner++) {
      owners.add(new Owner("owner-" + owner, "Owner " + owner, "page-" + owner, false));
    }
    return JourneyMap.of("large", ZoneOffset.UTC, owners, all, List.of(), Optional.empty(), .25);
  }

  private ScoredSlice slice() {
    var rated = new TreeMap<String, RatedStep>();
    var evidence = new TreeMap<String, StepEvidence>();
    var states = new TreeMap<String, StepState>();
    for (int step = 0; step < steps; step++) {
      String id = id(step);
      rated.put(id, new RatedStep(id, new StepSummary(), ratings(step), 41, 30, 60, 400, Set.of()));
      evidence.put(id, new StepEvidence(id, false, false, share(step), List.of(), 30));
      states.put(id, StepState.NORMAL);
    }
    return new ScoredSlice(
        new SliceSpan("large", SLICE_END - 300_000, SLICE_END),
        rated,
        new SliceEvidence(null, evidence),
        new StepDecisions(states, List.of(), List.of()),
        List.of(),
        new TreeMap<>(),
        0);
  }

  private List<SignalRating> ratings(int step) {
    return Arrays.stream(SignalName.values())
        .limit(signals)
        .map(
            signal -> {
              double usual = 10 * share(step + 7 * signal.ordinal());
              return new SignalRating(signal, 41, 1.1 * usual, usual, .7 * usual, 1.4 * usual, .5);
            })
        .toList();
  }

  /** Between 0 and 1, with as many digits as a measured share. */
  private static double share(int seed) {
    return StrictMath.abs(StrictMath.sin(seed));
  }

  private static String id(int step) {
    return String.format(Locale.ROOT, "step-%05d", step);
  }
}
