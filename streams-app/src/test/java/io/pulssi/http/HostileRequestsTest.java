package io.pulssi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.pulssi.view.Decided;
import io.pulssi.view.Outputs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/**
 * Bytes on the console's port that no client of ours would send: whatever they are, no answer is a
 * failure of ours, none shows a stack, and no log line breaks. jqwik prints the seed of a failure;
 * {@code -Djqwik.tries.default=100000} tries longer.
 */
class HostileRequestsTest {
  /** Jetty's words for a method or a version of HTTP that it does not know. */
  private static final List<Integer> NOT_OURS = List.of(501, 505);

  private static final int ANSWER_MAX = 64 * 1024;
  private static final int ANSWERED_WITHIN_MILLIS = 5_000;

  /** Of all that was asked; the others were hung up on before an answer was there. */
  private static final double ANSWERED_AT_LEAST = .5;

  private static int asked;
  private static int answered;
  private static final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private static ApiRoutes api;
  private static HttpListener listener;

  @BeforeContainer
  static void listen() {
    logged.start();
    root().addAppender(logged);
    api =
        new ApiRoutes(
            () -> Map.of("bank", Decided.bank()), Outputs.trouble(), word -> {}, "Topologies:\n");
    listener = HttpListener.start("127.0.0.1", 0, api);
  }

  @AfterContainer
  static void close() {
    api.close();
    listener.close();
    root().detachAppender(logged);
    System.out.printf("%d of %d requests were answered%n", answered, asked);
    assertThat(answered).isGreaterThan((int) (asked * ANSWERED_AT_LEAST));
  }

  @Property
  void shouldAnswerAnyRequestInOrder(
      @ForAll("methods") String method,
      @ForAll("targets") String target,
      @ForAll("headers") List<String> headers,
      @ForAll("bodies") String body)
      throws IOException {
    String request =
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(
                method,
                target,
                String.join("", headers.stream().map(header -> header + "\r\n").toList()),
                body.getBytes(StandardCharsets.UTF_8).length,
                body);
    shouldBeCalm(request.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void shouldAnswerAnyWord(@ForAll("bodies") String body) throws IOException {
    String request =
        "POST /api/v1/warnings/w1/verdict HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
    shouldBeCalm(request.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void shouldStandAnyBytes(@ForAll byte[] bytes) throws IOException {
    shouldBeCalm((new String(bytes, ISO_8859_1) + "\r\n\r\n").getBytes(ISO_8859_1));
  }

  private static void shouldBeCalm(byte[] request) throws IOException {
    logged.list.clear();
    String answer = answer(request);
    asked++;
    if (!answer.isEmpty()) {
      answered++;
      assertThat(answer).startsWith("HTTP/1.");
      int status = Integer.parseInt(answer.substring(9, 12));
      assertThat(status < 500 || NOT_OURS.contains(status)).as(answer).isTrue();
    }
    assertThat(answer).doesNotContain("\tat ", "Exception", "org.eclipse", "io.javalin");
    shouldHaveLoggedPlainly();
  }

  /** As the log is written: each event one line, whatever it quotes. */
  private static void shouldHaveLoggedPlainly() {
    var encoder = new JsonEncoder();
    for (ILoggingEvent event : List.copyOf(logged.list)) {
      assertThat(event.getLevel()).as(event.getFormattedMessage()).isNotEqualTo(Level.ERROR);
      String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
      assertThat(line.strip().chars()).as(line).noneMatch(c -> c < ' ');
    }
  }

  /** What comes back until the connection ends, or a stream has begun. */
  private static String answer(byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      return answer(socket, request);
    }
  }

  private static String answer(Socket socket, byte[] request) {
    try {
      socket.setSoTimeout(ANSWERED_WITHIN_MILLIS);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      var answer = new StringBuilder();
      byte[] some = new byte[8_192];
      while (answer.length() < ANSWER_MAX && answer.indexOf("text/event-stream") < 0) {
        int read = socket.getInputStream().read(some);
        if (read < 0) {
          break;
        }
        answer.append(new String(some, 0, read, ISO_8859_1));
      }
      return answer.toString();
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer within " + ANSWERED_WITHIN_MILLIS + " ms", e);
    } catch (IOException e) {
      return ""; // hung up on, before all was said
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of(
        "GET",
        "GET",
        "GET",
        "POST",
        "POST",
        "HEAD",
        "PUT",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "PATCH",
        "CONNECT",
        "get",
        "BREW",
        "G\u0000T");
  }

  @Provide
  Arbitrary<String> targets() {
    Arbitrary<String> paths =
        Arbitraries.of(
            "/",
            "/api/v1/journeys",
            "/api/v1/journeys/bank",
            "/api/v1/journeys/",
            "/api/v1/journeys/bank/steps/",
            "/api/v1/journeys/bank/steps/everyday-banking",
            "/api/v1/journeys/bank/steps/everyday-banking/history?hours=",
            "/api/v1/warnings?limit=",
            "/api/v1/warnings?state=",
            "/api/v1/warnings?journey=",
            "/api/v1/warnings/",
            "/api/v1/warnings/w1",
            "/api/v1/warnings/w1/history",
            "/api/v1/warnings/w1/verdict",
            "/api/v1/outcomes?limit=",
            "/api/v1/dead-letters",
            "/api/v1/scorecard",
            "/api/v1/topology",
            "/api/v1/stream",
            "*",
            "http://127.0.0.1/api/v1/journeys",
            "");
    return Combinators.combine(paths, nasty().list().ofMaxSize(4))
        .as((path, more) -> path + String.join("", more));
  }

  @Provide
  Arbitrary<List<String>> headers() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "Content-Type: application/json",
                "Content-Type: text/html",
                "Content-Type: application/json; charset=utf-7",
                "Accept: text/event-stream",
                "Accept-Encoding: gzip;q=x,,,",
                "Last-Event-ID: -1",
                "Range: bytes=-1",
                "If-Modified-Since: never",
                "Cookie: a=b; =; \"",
                "Authorization: Bearer \u0000",
                "Transfer-Encoding: chunked",
                "Expect: 100-continue",
                "Upgrade: h2c",
                "X-Forwarded-For: ${jndi:ldap://127.0.0.1/}",
                "Host: other",
                ": none",
                "folded\r\n line"),
            nasty().map(text -> "X-Nasty: " + text))
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "{",
            "}",
            "\"verdict\":",
            "\"TREATED\"",
            "\"WRONG_STEP\"",
            "\"step\":",
            "\"internet-banking\"",
            "\"by\":",
            ",",
            "[",
            "null",
            "1e999",
            "\"\\ud800\"",
            "\"\\r\\nforged\"",
            "{\"verdict\":\"TREATED\"}",
            "{\"verdict\":\"WRONG_STEP\",\"step\":\"internet-banking\",\"by\":\"",
            "[".repeat(2_000),
            "x".repeat(5_000));
    return Arbitraries.oneOf(parts, nasty())
        .list()
        .ofMaxSize(8)
        .map(texts -> String.join("", texts));
  }

  private static Arbitrary<String> nasty() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "%00",
            "%0d%0aSet-Cookie:x=y",
            "%0a%1b[2J",
            "%",
            "%zz",
            "%c0%ae%c0%ae/",
            "..%2f..%2fetc/passwd",
            "/../../",
            "//",
            ";jsessionid=1",
            "?a&a=&=b",
            "&limit=1&limit=2",
            "{x}",
            "<script>",
            "'\"",
            "\\",
            "99999999999999999999",
            "-1",
            "1e9",
            "NaN",
            "\u0001",
            "é",
            "\u2028",
            "x".repeat(9_000)),
        Arbitraries.strings().ofMaxLength(8));
  }
}
