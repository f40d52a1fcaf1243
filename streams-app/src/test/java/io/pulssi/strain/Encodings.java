package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pulssi.codec.AvroWriter;
import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.live.LoggedEvent;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;

/**
 * Good records in each of the three encodings, and the registry that knows the schemas of the
 * third: id {@code n} is the {@code n}th input topic's.
 */
final class Encodings implements AutoCloseable {
  private static final int SINGLE_OBJECT_HEADER = 10;

  private final Map<String, Encoder<?>> byTopic = new HashMap<>();
  private final HttpServer registry;
  private final AtomicLong asked = new AtomicLong();

  Encodings() throws IOException {
    Map<String, String> schemas = new HashMap<>();
    int id = 1;
    for (Topic<? extends SpecificRecord> topic : Topics.inputs()) {
      byTopic.put(topic.name(), new Encoder<>(topic, id));
      String schema =
          new ObjectMapper().createObjectNode().put("schema", topic.schema().toString()).toString();
      schemas.put("/schemas/ids/" + id++, schema);
    }
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext("/", exchange -> answer(exchange, schemas));
    registry.start();
  }

  private void answer(HttpExchange exchange, Map<String, String> schemas) throws IOException {
    asked.incrementAndGet();
    String schema = schemas.get(exchange.getRequestURI().getPath());
    byte[] body =
        (schema == null ? "{\"error_code\":40403,\"message\":\"Schema not found\"}" : schema)
            .getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
    exchange.sendResponseHeaders(schema == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String registryUrl() {
    return "http://127.0.0.1:" + registry.getAddress().getPort();
  }

  /** How often a schema was asked for. */
  long asked() {
    return asked.get();
  }

  /** JSON for 0, Avro's single objects for 1, Avro with a registry's id for 2. */
  byte[] encode(LoggedEvent event, int encoding) {
    byte[] json = event.line().getBytes(UTF_8);
    return encoding == 0 ? json : encoder(event).encode(json, encoding == 2);
  }

  private Encoder<?> encoder(LoggedEvent event) {
    Encoder<?> encoder = byTopic.get(event.topic().name());
    if (encoder == null) {
      throw new IllegalArgumentException(event.topic().name() + " (expected: an input topic)");
    }
    return encoder;
  }

  @Override
  public void close() {
    registry.stop(0);
  }

  private static final class Encoder<T extends SpecificRecord> {
    private final EventReader<T> reader;
    private final AvroWriter<T> writer;
    private final int id;

    Encoder(Topic<T> topic, int id) {
      this.reader = new EventReader<>(topic.type());
      this.writer = new AvroWriter<>(topic.type());
      this.id = id;
    }

    byte[] encode(byte[] json, boolean registered) {
      if (!(reader.read(json) instanceof ReadResult.Read<T> read)) {
        throw new IllegalArgumentException(new String(json, UTF_8) + " (expected: a good record)");
      }
      byte[] single = writer.write(read.value());
      return registered
          ? ByteBuffer.allocate(single.length - SINGLE_OBJECT_HEADER + 5)
              .put((byte) 0)
              .putInt(id)
              .put(single, SINGLE_OBJECT_HEADER, single.length - SINGLE_OBJECT_HEADER)
              .array()
          : single;
    }
  }
}
