package io.pulssi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a stranger sends does not become lines of its own in a log, nor stacks in an answer. */
class HttpLogTest {
  private static final String CODES = "\r\n\u001b[31mERROR forged";

  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = logging.getLogger("ROOT");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final HttpListener listener =
      HttpListener.start(
          "127.0.0.1",
          0,
          routes ->
              routes.get(
                  "/boom/{what}",
                  request -> {
                    throw new IllegalStateException("told: " + request.pathParam("what"));
                  }));

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    listener.close();
  }

  @Test
  void shouldLogAFailedRequestAsOneLineAndTellNoStack() throws Exception {
    String answer = asked("GET /boom/a%0d%0a%1b%5b31mERROR%20forged HTTP/1.1");
    assertThat(answer)
        .startsWith("HTTP/1.1 500")
        .contains("failed; the log says why")
        .doesNotContain("IllegalState", "at io.pulssi", "forged");
    assertThat(log.list).isNotEmpty().allSatisfy(event -> assertOneLine(event));
    assertThat(log.list.get(0).getFormattedMessage()).contains("/boom/a%0d%0a%1b");
  }

  @Test
  void shouldNotLogWhatIsNoRequest() throws Exception {
    for (String request :
        new String[] {
          "GET /\u001b[31m HTTP/1.1", "FORGED\u001b[2J / HTTP/1.1", "GET / HTTP/1.1\r\nX\u0001: a"
        }) {
      assertThat(asked(request)).startsWith("HTTP/1.1 4").doesNotContain("at io.", "\u001b");
    }
    assertThat(log.list).allSatisfy(event -> assertOneLine(event));
  }

  private void assertOneLine(ILoggingEvent event) {
    var encoder = new JsonEncoder();
    encoder.setContext(logging);
    encoder.start();
    String line = new String(encoder.encode(event), UTF_8);
    assertThat(line).endsWith("\n").doesNotContain("\u001b", "\r");
    assertThat(line.lines()).hasSize(1);
    try {
      assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void shouldEscapeEvenWhatAMessageHolds() {
    root.warn("given: {}", CODES);
    assertThat(log.list).hasSize(1).allSatisfy(event -> assertOneLine(event));
  }

  private String asked(String request) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket
          .getOutputStream()
          .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
