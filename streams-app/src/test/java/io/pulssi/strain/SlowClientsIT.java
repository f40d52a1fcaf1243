package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.console.ConsolePage;
import io.pulssi.http.ApiRoutes;
import io.pulssi.http.HttpListener;
import io.pulssi.http.TokenAccess;
import io.pulssi.http.WriteProtection;
import io.pulssi.metrics.EventMetrics;
import io.pulssi.metrics.MetricsPage;
import io.pulssi.metrics.SeriesWriter;
import io.pulssi.runtime.InstanceHealth;
import io.pulssi.runtime.ManagementRoutes;
import io.pulssi.strain.SlowSockets.Kind;
import io.pulssi.view.Decided;
import io.pulssi.view.LargeJourney;
import io.pulssi.view.OutputView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand clients hold sockets of the console and as many of the management listener, and ask or
 * read as slowly as they may. Others are answered meanwhile. {@code -Dpulssi.slow.seconds=300}
 * holds them longer.
 */
class SlowClientsIT {
  private static final String TOKEN = "correct-horse-battery";
  private static final Duration HELD =
      Duration.ofSeconds(Integer.getInteger("pulssi.slow.seconds", 20));
  private static final int GIVEN_UP_MILLIS = 10_000;
  private static final int STEPS = 2_000;
  private static final int SERIES = 200_000;

  private final OutputView view = new OutputView();
  private final ApiRoutes api =
      new ApiRoutes(
          () -> Map.of("bank", Decided.bank()), view, verdict -> {}, "x".repeat(1_000_000));
  private final HttpListener console =
      HttpListener.start(
          "127.0.0.1",
          0,
          new TokenAccess(TOKEN, System::currentTimeMillis),
          new WriteProtection(System::currentTimeMillis),
          api,
          new ConsolePage());
  private final MetricsPage metrics =
      new MetricsPage(SlowClientsIT::manySeries, new EventMetrics());
  private final HttpListener management =
      HttpListener.start("127.0.0.1", 0, new ManagementRoutes(metrics, new InstanceHealth()));
  private final Map<String, List<Long>> millis = new TreeMap<>();

  SlowClientsIT() {
    new LargeJourney(STEPS).slice(view, 0);
  }

  private static void manySeries(SeriesWriter out) {
    out.family("pulssi_test", "gauge", "a long page", List.of());
    for (int i = 0; i < SERIES; i++) {
      out.add(i);
    }
  }

  @AfterEach
  void close() {
    api.close();
    console.close();
    management.close();
    metrics.close();
  }

  @Test
  void shouldAnswerWithinASecondWhileAThousandAskSlowly() throws Exception {
    try (var headers = SlowSockets.of(console.port(), Kind.HEADERS, 300);
        var bodies = SlowSockets.of(console.port(), Kind.BODY, 300);
        var chunks = SlowSockets.of(console.port(), Kind.CHUNKS, 200);
        var idle = SlowSockets.of(console.port(), Kind.IDLE, 200);
        var scrapes = SlowSockets.of(management.port(), Kind.HEADERS, 500);
        var posts = SlowSockets.of(management.port(), Kind.BODY, 500)) {
      hold(List.of(headers, bodies, chunks, idle, scrapes, posts));
    }
    assertThat(millis.values()).allSatisfy(each -> assertThat(each).allMatch(ms -> ms < 1_000));
  }

  @Test
  void shouldAnswerWhileAHundredReadSlowly() throws Exception {
    try (var topology = SlowSockets.readers(console.port(), "/api/v1/topology", TOKEN, 100);
        var series = SlowSockets.readers(management.port(), "/metrics", TOKEN, 7)) {
      hold(List.of(topology, series));
    }
    assertThat(millis.values()).allSatisfy(each -> assertThat(each).allMatch(ms -> ms < 4_000));
  }

  private void hold(List<SlowSockets> all) throws IOException {
    long end = System.nanoTime() + HELD.toNanos();
    while (System.nanoTime() < end) {
      for (SlowSockets sockets : all) {
        sockets.drip();
      }
      ask("console page", console, get("/"));
      ask("API", console, get("/api/v1/journeys"));
      ask("login", console, login());
      ask("metrics", management, get("/metrics"));
      ask("health", management, get("/health/live"));
    }
    System.out.printf(
        "%d slow sockets held for %d s, closed and opened anew %d times%n",
        all.stream().mapToInt(SlowSockets::count).sum(),
        HELD.toSeconds(),
        all.stream().mapToInt(SlowSockets::reopened).sum());
    millis.forEach(SlowClientsIT::print);
  }

  private static void print(String what, List<Long> millis) {
    long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-12s %,d answers, median %d ms, longest %d ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        Arrays.stream(sorted).max().orElseThrow());
  }

  private static String get(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
        .formatted(path, TOKEN);
  }

  /** With a token that is right, so that it is accepted however often it comes. */
  private static String login() {
    String body = "token=" + TOKEN;
    return String.join(
        "\r\n",
        "POST /login HTTP/1.1",
        "Host: localhost",
        "Connection: close",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: " + body.length(),
        "",
        body);
  }

  private void ask(String what, HttpListener listener, String request) throws IOException {
    long begin = System.nanoTime();
    String status = status(listener, request);
    long took = (System.nanoTime() - begin) / 1_000_000;
    millis.computeIfAbsent(what, any -> new ArrayList<>()).add(took);
    assertThat(status).as("%s after %d ms", what, took).matches("HTTP/1.1 (200|303|429) .*");
  }

  /** The first line, once the whole answer is there. */
  private static String status(HttpListener listener, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout(GIVEN_UP_MILLIS);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      return answer.lines().findFirst().orElse("nothing");
    } catch (SocketTimeoutException e) {
      return "no answer";
    }
  }
}
