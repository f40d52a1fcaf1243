package io.pulssi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two hundred live viewers of one server, on the loopback. What it measures is printed, and stands
 * in docs/performance.md; {@code -Dviewers.seconds=60} measures for longer.
 */
class ViewersIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final int VIEWERS = 200;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int SECONDS = Integer.getInteger("viewers.seconds", 4);

  /** Far above what is promised: this machine has other work, and a short run is compiling. */
  private static final double CORE_MAX = .5;

  /** What one viewer got. */
  private static final class Viewer {
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private boolean wasBreak;

    void take(byte[] chunk) {
      bytes.addAndGet(chunk.length);
      for (byte one : chunk) {
        if (one == '\n' && wasBreak) {
          changes.incrementAndGet();
        }
        wasBreak = one == '\n';
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"life, 20, 300000", "demo, 20, 250"})
  void shouldServeTwoHundredViewersAlikeAndSayWhatTheyCost(
      String speed, int steps, long everyMillis) throws Exception {
    Process server = start(steps, everyMillis);
    try (var out = server.inputReader(StandardCharsets.UTF_8);
        var in = new PrintStream(server.getOutputStream(), true)) {
      int port = Integer.parseInt(out.readLine());
      List<Viewer> viewers = IntStream.range(0, VIEWERS).mapToObj(i -> new Viewer()).toList();
      var client = HttpClient.newHttpClient();
      List<CompletableFuture<?>> streams = new ArrayList<>();
      viewers.forEach(viewer -> streams.add(listen(client, port, viewer)));
      await().atMost(SOON).until(() -> viewers.stream().allMatch(viewer -> viewer.bytes.get() > 0));
      pass(Duration.ofSeconds(SECONDS / 2));
      long changesBefore = changes(viewers);
      long bytesBefore = bytes(viewers);
      long from = System.nanoTime();
      long cpuBefore = cpu(in, out);
      pass(Duration.ofSeconds(SECONDS));
      double core = (double) (cpu(in, out) - cpuBefore) / (System.nanoTime() - from);
      System.out.printf(
          Locale.ROOT,
          "%d viewers at %s speed, %d s: %.1f %% of a core, %.1f events/s and %,.0f bytes/s each%n",
          VIEWERS,
          speed,
          SECONDS,
          core * 100,
          (double) (changes(viewers) - changesBefore) / VIEWERS / SECONDS,
          (double) (bytes(viewers) - bytesBefore) / VIEWERS / SECONDS);

      assertThat(core).isLessThan(CORE_MAX);
      assertThat(streams).as("nobody was let go").noneMatch(CompletableFuture::isDone);
      in.close();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      await().atMost(SOON).until(() -> streams.stream().allMatch(CompletableFuture::isDone));
      assertThat(streams)
          .as("ended in order, so that a browser comes back")
          .noneMatch(CompletableFuture::isCompletedExceptionally);
      assertThat(viewers.stream().mapToInt(viewer -> viewer.changes.get()).distinct().count())
          .as("all got the same, but for those that came at another tick")
          .isLessThanOrEqualTo(4);
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process start(int steps, long everyMillis) throws IOException {
    return new ProcessBuilder(
            JAVA,
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ViewersServer.class.getName(),
            Integer.toString(steps),
            Long.toString(everyMillis))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static CompletableFuture<?> listen(HttpClient client, int port, Viewer viewer) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/stream?events=batched"))
            .build();
    return client.sendAsync(
        request,
        HttpResponse.BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(viewer::take)));
  }

  private static void pass(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    await().atMost(time.plusSeconds(30)).until(() -> System.nanoTime() >= until);
  }

  private static long cpu(PrintStream in, BufferedReader out) throws IOException {
    in.println();
    return Long.parseLong(out.readLine());
  }

  private static long changes(List<Viewer> viewers) {
    return viewers.stream().mapToLong(viewer -> viewer.changes.get()).sum();
  }

  private static long bytes(List<Viewer> viewers) {
    return viewers.stream().mapToLong(viewer -> viewer.bytes.get()).sum();
  }
}
