package io.pulssi.http;

import io.pulssi.view.Decided;
import io.pulssi.view.LargeJourney;
import io.pulssi.view.OutputView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A console server alone in a process: the view, the API and the event stream, without a broker and
 * the flow, so that its CPU is what viewers cost. Prints its port, then for each line it reads its
 * CPU time in nanoseconds, all threads, compiler and collector included; ends with its input.
 */
final class ViewersServer {
  private ViewersServer() {}

  /**
   * Serves until its input ends.
   *
   * @param args steps of the journey; milliseconds from slice to slice
   */
  public static void main(String[] args) throws IOException {
    var large = new LargeJourney(Integer.parseInt(args[0]));
    long everyMillis = Long.parseLong(args[1]);
    var view = new OutputView();
    var slices = new AtomicInteger();
    var os =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var clock = Executors.newSingleThreadScheduledExecutor();
    large.slice(view, slices.getAndIncrement());
    try (var api = new ApiRoutes(() -> Map.of("bank", Decided.bank()), view, word -> {}, "");
        var listener = HttpListener.start("127.0.0.1", 0, api);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(listener.port());
      var playing =
          clock.scheduleAtFixedRate(
              () -> large.slice(view, slices.getAndIncrement()),
              everyMillis,
              everyMillis,
              TimeUnit.MILLISECONDS);
      while (in.readLine() != null) {
        System.out.println(os.getProcessCpuTime());
      }
      playing.cancel(false);
      api.close();
    } finally {
      clock.shutdownNow();
    }
  }
}
