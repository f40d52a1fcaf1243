package io.pulssi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.view.LargeJourney;
import io.pulssi.view.OutputView;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the console asks for at each connect, of a journey of ten thousand steps; as often as {@code
 * -Dpulssi.large.runs} says.
 */
class LargeAnswerIT {
  private static final int STEPS = 10_000;
  private static final int RUNS = Integer.getInteger("pulssi.large.runs", 3);

  @Test
  void shouldAnswerForTenThousandStepsInAMoment() throws Exception {
    var view = new OutputView();
    new LargeJourney(STEPS).slice(view, 0);
    JourneyMap map = map();
    try (var api = new ApiRoutes(() -> Map.of("bank", map), view, verdict -> {}, "");
        var listener = HttpListener.start("127.0.0.1", 0, api)) {
      URI journey = URI.create(listener.url() + "api/v1/journeys/bank");
      long[] unpacked = new long[RUNS];
      long[] packed = new long[RUNS];
      long bytes = 0;
      long packedBytes = 0;
      for (int run = 0; run < RUNS; run++) {
        // Each asks after a change, so that no answer is one that was kept.
        new LargeJourney(1).slice(view, 2 * run + 1);
        long begin = System.nanoTime();
        bytes = ask(journey, "identity");
        unpacked[run] = System.nanoTime() - begin;
        new LargeJourney(1).slice(view, 2 * run + 2);
        begin = System.nanoTime();
        packedBytes = ask(journey, "gzip");
        packed[run] = System.nanoTime() - begin;
      }
      System.out.printf(
          Locale.ROOT,
          "journeys/{journey} of %,d steps with %d signals: %.1f MB in %.2f s, the first %.2f s;"
              + " packed %.1f MB in %.2f s%n",
          STEPS,
          LargeJourney.SIGNALS_OF_A_STEP,
          bytes / 1e6,
          median(unpacked),
          unpacked[0] / 1e9,
          packedBytes / 1e6,
          median(packed));

      assertThat(bytes).isGreaterThan(STEPS * 1_000L);
      assertThat(packedBytes).isLessThan(bytes / 5);
    }
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[RUNS / 2] / 1e9;
  }

  private static long ask(URI uri, String encoding) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Accept-Encoding", encoding)
            .timeout(Duration.ofMinutes(1))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().length;
  }

  private static JourneyMap map() {
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      steps.add(
          new Step(
              "step-" + step,
              "Step number " + step,
              "retail",
              List.of("step-" + (step + 1) % STEPS),
              Map.of(Source.QUEUE_WAIT, List.of("queue-" + step))));
    }
    return JourneyMap.of(
        "bank",
        ZoneOffset.UTC,
        List.of(new Owner("retail", "Retail", "retail-oncall", false)),
        steps,
        List.of(),
        Optional.empty(),
        .25);
  }
}
