package io.pulssi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page from elsewhere whose name was made to point here. */
class LoopbackHostsTest {
  private final HttpListener listener =
      HttpListener.start(
          "127.0.0.1",
          0,
          new LoopbackHosts("pulssi.here"),
          routes -> HttpListener.answer(routes, "/", request -> request.result("told")));

  @AfterEach
  void close() {
    listener.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1:1",
        "127.9.9.9",
        "[::1]:8080",
        "[0:0:0:0:0:0:0:1]",
        "pulssi.here:80"
      })
  void shouldAnswerByTheNamesOfThisMachine(String host) throws Exception {
    assertThat(asked(host)).startsWith("HTTP/1.1 200").contains("told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.0.1",
        "x127.0.0.1",
        "pulssi.here.evil.example"
      })
  void shouldTellNothingByAnotherName(String host) throws Exception {
    assertThat(asked(host))
        .startsWith("HTTP/1.1 421")
        .contains("host: not of this machine")
        .doesNotContain("told", "evil");
  }

  private String asked(String host) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
