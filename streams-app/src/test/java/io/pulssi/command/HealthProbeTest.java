package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthProbeTest {
  @ParameterizedTest
  @CsvSource({"200, true", "204, false", "503, false"})
  void shouldTakeNothingButOkForWell(int status, boolean well) throws Exception {
    HttpServer server = server();
    server.createContext(
        "/health/live",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(HealthProbe.isWell(address(server))).isEqualTo(well);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void shouldNotBeWellWhereNobodyListens() throws Exception {
    HttpServer server = server();
    String address = address(server);
    server.start();
    server.stop(0);

    assertThat(HealthProbe.isWell(address)).isFalse();
  }

  private static HttpServer server() throws Exception {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/health/live";
  }
}
