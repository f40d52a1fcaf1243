package io.pulssi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionDeadlinesTest {
  private static final Duration SOON = Duration.ofMillis(600);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int BUSY = 2;
  private static final String SLOW_HEADERS = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
  private static final String SLOW_BODY =
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx";

  private final List<Socket> sockets = new ArrayList<>();
  private final CountDownLatch finish = new CountDownLatch(1);
  private HttpListener listener = listen(limits(LONG, LONG, LONG));

  private static ConnectionLimits limits(Duration ask, Duration crowded, Duration answer) {
    return new ConnectionLimits(50, 3, ask, 5, BUSY, crowded, answer);
  }

  private HttpListener listen(ConnectionLimits limits) {
    return HttpListener.start(
        "127.0.0.1",
        0,
        limits,
        routes -> {
          routes.get("/", request -> request.result("here"));
          routes.post("/", request -> request.result("got " + request.body()));
          routes.get(
              "/endless",
              request -> {
                request.contentType("text/event-stream"); // not kept until it is complete
                byte[] some = new byte[1 << 16];
                while (finish.getCount() > 0) {
                  request.outputStream().write(some);
                }
              });
          routes.get(
              "/lasting",
              request -> {
                request.attribute(ConnectionDeadlines.LASTING, true);
                request.future(
                    () -> CompletableFuture.runAsync(() -> assertThat(passed()).isTrue()));
              });
        });
  }

  private boolean passed() {
    try {
      return finish.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void use(ConnectionLimits limits) {
    listener.close();
    listener = listen(limits);
  }

  @AfterEach
  void close() throws IOException {
    finish.countDown();
    for (Socket socket : sockets) {
      socket.close();
    }
    listener.close();
  }

  @Test
  void shouldCloseWhoSendsHeadersTooSlowly() throws Exception {
    use(limits(SOON, LONG, LONG));
    assertThat(isClosedWhileDripping(open(SLOW_HEADERS))).isTrue();
  }

  @Test
  void shouldCloseWhoSendsABodyTooSlowly() throws Exception {
    use(limits(SOON, LONG, LONG));
    assertThat(isClosedWhileDripping(open(SLOW_BODY))).isTrue();
  }

  @Test
  void shouldCloseWhoAsksForNothingMore() throws Exception {
    use(limits(SOON, LONG, LONG));
    Socket idle = open("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(all(idle)).contains("200 OK").endsWith("here");
  }

  @Test
  void shouldGiveThePlaceOfWhoHasAskedLongestToANewOne() throws Exception {
    Socket first = open(SLOW_HEADERS);
    List<Socket> more = List.of(open(SLOW_BODY), open(SLOW_HEADERS), open(SLOW_HEADERS));
    assertThat(all(first)).isEmpty();
    more.get(1).getOutputStream().write("x\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
    assertThat(all(more.get(1))).endsWith("here");
  }

  @Test
  void shouldCloseWhoReadsTooSlowlyWhileManyAreAnswered() throws Exception {
    use(limits(LONG, SOON, LONG));
    Socket alone = open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(alone.getInputStream().read()).isEqualTo('H');
    for (int i = 0; i < BUSY; i++) {
      assertThat(open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n").getInputStream().read())
          .isEqualTo('H');
    }
    assertThat(ends(alone)).isTrue();
  }

  @Test
  void shouldCloseWhoReadsForTooLong() throws Exception {
    use(limits(LONG, LONG, SOON));
    assertThat(ends(open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n"))).isTrue();
  }

  @Test
  void shouldCloseWhoHasReadLongestWhenTooManyAreAnswered() throws Exception {
    Socket first = open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(first.getInputStream().read()).isEqualTo('H');
    for (int i = 0; i < 5; i++) {
      open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n").getInputStream().read();
    }
    assertThat(ends(first)).isTrue();
  }

  @Test
  void shouldLetAnAnswerLastThatMay() throws Exception {
    use(limits(LONG, SOON, SOON));
    Socket lasting = open("GET /lasting HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(ends(open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n"))).isTrue();
    finish.countDown();
    assertThat(all(lasting)).contains("200 OK");
  }

  @Test
  void shouldReadABodyThatComesInParts() throws Exception {
    Socket chunked =
        open(
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n1\r\na\r\n");
    chunked.getOutputStream().write("2\r\nbc\r\n0\r\n\r\n".getBytes(ISO_8859_1));
    assertThat(all(chunked)).contains("200 OK").endsWith("got abc");
  }

  @Test
  void shouldRefuseABodyThatIsTooLongBeforeItComes() throws Exception {
    Socket announced = open("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16385\r\n\r\n");
    assertThat(all(announced))
        .contains("413", "Connection: close", "X-Content-Type-Options: nosniff")
        .endsWith(
            "{\"status\":413,\"error\":\"body: more than 16384 bytes (expected: at most 16384)\"}");
  }

  @Test
  void shouldRefuseABodyThatGrowsTooLong() throws Exception {
    Socket growing =
        open(
            String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Host: localhost",
                "Transfer-Encoding: chunked",
                "",
                "4001",
                "x".repeat(0x4001),
                ""));
    assertThat(all(growing)).contains("413", "more than 16384 bytes");
  }

  private Socket open(String first) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    sockets.add(socket);
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(first.getBytes(ISO_8859_1));
    return socket;
  }

  /** Whether it is closed, although a byte comes every few milliseconds. */
  private static boolean isClosedWhileDripping(Socket socket) throws IOException {
    socket.setSoTimeout(20);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end) {
      try {
        socket.getOutputStream().write('x');
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      } catch (SocketTimeoutException e) {
        // not closed yet
      } catch (IOException e) {
        return true;
      }
    }
    return false;
  }

  private static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** Whether the connection ends, however it does. */
  private static boolean ends(Socket socket) {
    try (InputStream in = socket.getInputStream()) {
      return in.transferTo(OutputStream.nullOutputStream()) > 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
