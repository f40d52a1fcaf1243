package io.pulssi.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Takes what Alertmanager sends to webhooks. */
public final class Inbox implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One message.
   *
   * @param path where it was sent to
   * @param authorization the header of that name
   * @param body Alertmanager's JSON
   */
  public record Message(String path, String authorization, JsonNode body) {
    /** Whether it is about this alert. */
    public boolean isAbout(String alert) {
      return body.path("groupLabels").path("alertname").asText().equals(alert);
    }

    /** {@code firing} or {@code resolved}. */
    public String status() {
      return body.path("status").asText();
    }

    /** The first alert in it. */
    public JsonNode alert() {
      return body.path("alerts").path(0);
    }
  }

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** Listens at once. */
  public Inbox() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Messages about an alert with a status, in the order they came. */
  public List<Message> about(String alert, String status) {
    return all(alert).filter(message -> message.status().equals(status)).toList();
  }

  /** Messages about an alert. */
  public Stream<Message> all(String alert) {
    return messages.stream().filter(message -> message.isAbout(alert));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Message message : messages) {
      text.append(message.path())
          .append(' ')
          .append(message.status())
          .append(' ')
          .append(message.body().path("groupLabels"))
          .append('\n');
    }
    return text.toString();
  }

  private void take(HttpExchange exchange) throws IOException {
    messages.add(
        new Message(
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            JSON.readTree(exchange.getRequestBody())));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
