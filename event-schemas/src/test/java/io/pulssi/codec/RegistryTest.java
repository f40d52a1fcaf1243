package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.pulssi.codec.RegistrySchemas.Lookup.Found;
import io.pulssi.codec.RegistrySchemas.Lookup.Unknown;
import io.pulssi.event.QueueWait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

  private static final String SCHEMA = QueueWait.SCHEMA$.toString();

  private record Answer(int status, String body) {}

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final CountDownLatch testEnds = new CountDownLatch(1);
  private HttpServer server;
  private boolean silent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          List<String> login = exchange.getRequestHeaders().get("Authorization");
          logins.addAll(login == null ? List.of() : login);
          Answer answer = answers.size() > 1 ? answers.remove(0) : answers.get(0);
          byte[] body = Samples.utf8(answer.body());
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          if (silent) {
            await(testEnds);
          }
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    testEnds.countDown();
    server.stop(0);
  }

  @Test
  void shouldAskTheOneCallOfTheInterface() {
    answers.add(new Answer(200, json(Map.of("schema", SCHEMA))));

    assertThat(registry("/apis/ccompat/v7/").find(42)).isEqualTo(new Found(QueueWait.SCHEMA$));
    assertThat(asked).containsExactly("GET /apis/ccompat/v7/schemas/ids/42");
  }

  @Test
  void shouldLogInByTheUrlAndKeepThePasswordOutOfMessages() {
    answers.add(new Answer(403, ""));
    String url = url("").replace("//", "//reader:s%40cret@");
    HttpRegistry registry = new HttpRegistry(URI.create(url), Duration.ofSeconds(4), attempt -> {});

    assertThatThrownBy(() -> registry.find(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessage(url("") + "/schemas/ids/1: HTTP status 403 (expected: 200 or 404)");
    // base64 of reader:s@cret
    assertThat(logins).containsExactly("Basic cmVhZGVyOnNAY3JldA==");
  }

  @Test
  void shouldTakeAnIdAsUnsigned() {
    answers.add(new Answer(404, ""));
    registry("").find(-1);

    assertThat(asked).containsExactly("GET /schemas/ids/4294967295");
  }

  @Test
  void shouldReadAnEventByItsRegisteredSchema() {
    answers.add(new Answer(200, json(Map.of("schema", SCHEMA, "schemaType", "AVRO"))));
    EventReader<QueueWait> reader = new EventReader<>(QueueWait.class, registry(""));
    byte[] single = new AvroWriter<>(QueueWait.class).write(Samples.queueWait());
    byte[] framed = new byte[single.length - 5];
    framed[4] = 9;
    System.arraycopy(single, 10, framed, 5, single.length - 10);

    assertThat(reader.read(framed)).isEqualTo(new ReadResult.Read<>(Samples.queueWait(), 0));
    assertThat(asked).containsExactly("GET /schemas/ids/9");
  }

  @Test
  void shouldTakeAnIdTheRegistryLacksAsTheEventsFault() {
    answers.add(new Answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}"));

    assertThat(registry("").find(42))
        .isEqualTo(new Unknown("schema id 42 (expected: one the registry holds)"));
    assertThat(asked).hasSize(1);
  }

  @Test
  void shouldTakeAnotherTypeOfSchemaAsTheEventsFault() {
    answers.add(new Answer(200, json(Map.of("schema", "syntax…", "schemaType", "PROTOBUF"))));

    assertThat(registry("").find(42))
        .isEqualTo(new Unknown("schema id 42 of type PROTOBUF (expected: AVRO)"));
  }

  @Test
  void shouldTakeASchemaWithReferencesAsTheEventsFault() {
    String partial =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"x.Other\"}]}";
    answers.add(new Answer(200, json(Map.of("schema", partial))));

    assertThat(registry("").find(42))
        .isEqualTo(new Unknown("schema id 42 is not whole (expected: one without references)"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void shouldAskAgainWhenTroubleMayPass(int status) {
    answers.add(new Answer(status, ""));
    answers.add(new Answer(status, ""));
    answers.add(new Answer(200, json(Map.of("schema", SCHEMA))));

    assertThat(registry("").find(1)).isInstanceOf(Found.class);
    assertThat(asked).hasSize(3);
  }

  @Test
  void shouldGiveUpAfterAFewAttempts() {
    answers.add(new Answer(503, ""));

    assertThatThrownBy(() -> registry("").find(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessage(url("") + "/schemas/ids/1: HTTP status 503 (expected: 200 or 404)");
    assertThat(asked).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 400})
  void shouldGiveUpAtOnceWhenAskingAgainCannotHelp(int status) {
    answers.add(new Answer(status, ""));

    assertThatThrownBy(() -> registry("").find(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("HTTP status " + status);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>a proxy's greeting</html>", "{}", "[]", "{\"schema\":7}"})
  void shouldNotTakeAnAnswerThatIsNoneForTheEventsFault(String body) {
    answers.add(new Answer(200, body));

    assertThatThrownBy(() -> registry("").find(1)).isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void shouldGiveUpOnARegistryThatIsNotThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<Integer> pauses = new ArrayList<>();
    HttpRegistry nobody =
        new HttpRegistry(
            URI.create("http://127.0.0.1:" + port), Duration.ofSeconds(4), pauses::add);

    assertThatThrownBy(() -> nobody.find(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("ConnectException");
    assertThat(pauses).containsExactly(1, 2, 3, 4);
  }

  @Test
  void shouldNotWaitForeverForTheRestOfAnAnswer() {
    silent = true;
    answers.add(new Answer(200, json(Map.of("schema", SCHEMA))));
    HttpRegistry stalled =
        new HttpRegistry(URI.create(url("")), Duration.ofMillis(100), attempt -> {});

    assertThatThrownBy(() -> stalled.find(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("no answer within PT0.1S");
  }

  @Test
  void shouldStayInterruptedWhenStoppedWhileWaiting() {
    HttpRegistry stopped =
        new HttpRegistry(
            URI.create(url("")),
            Duration.ofSeconds(4),
            attempt -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(() -> stopped.find(1)).isInstanceOf(RegistryUnavailableException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void shouldRememberSchemasForGoodAndUnknownIdsForAWhile() {
    AtomicLong nanos = new AtomicLong();
    List<Integer> found = new ArrayList<>();
    CachedRegistry cached =
        new CachedRegistry(
            id -> {
              found.add(id);
              return id < 100 ? new Found(QueueWait.SCHEMA$) : new Unknown("no " + id);
            },
            nanos::get);

    cached.find(1);
    cached.find(100);
    nanos.addAndGet(CachedRegistry.UNKNOWN_FOR.toNanos() - 1);
    assertThat(cached.find(100)).isEqualTo(new Unknown("no 100"));
    assertThat(found).containsExactly(1, 100);
    nanos.incrementAndGet();
    cached.find(1);
    cached.find(100);
    assertThat(found).containsExactly(1, 100, 100);
  }

  @Test
  void shouldRememberNoMoreThanItsBound() {
    List<Integer> found = new ArrayList<>();
    CachedRegistry cached =
        new CachedRegistry(
            id -> {
              found.add(id);
              return new Found(QueueWait.SCHEMA$);
            },
            () -> 0);
    for (int id = 0; id <= CachedRegistry.REMEMBERED_MAX; id++) {
      cached.find(id);
    }
    cached.find(CachedRegistry.REMEMBERED_MAX);
    cached.find(1);
    cached.find(0);

    assertThat(found).hasSize(CachedRegistry.REMEMBERED_MAX + 2).endsWith(0);
  }

  @Test
  void shouldAskForFewUnknownIdsHoweverManyCome() {
    AtomicLong nanos = new AtomicLong();
    List<Integer> found = new ArrayList<>();
    CachedRegistry cached =
        new CachedRegistry(
            id -> {
              found.add(id);
              return id < 0 ? new Found(QueueWait.SCHEMA$) : new Unknown("no " + id);
            },
            nanos::get);
    cached.find(-1);
    for (int id = 0; id < 100_000; id++) {
      assertThat(cached.find(id)).isInstanceOf(Unknown.class);
    }

    assertThat(found).hasSize(1 + CachedRegistry.UNKNOWN_MAX);
    assertThat(cached.find(-1)).as("known before").isInstanceOf(Found.class);
    assertThat(cached.find(-2))
        .isEqualTo(
            new Unknown(
                "schema id 4294967294, not asked for, as 50 others were unknown within 30 s"
                    + " (expected: one the registry holds)"));
    nanos.addAndGet(CachedRegistry.UNKNOWN_FOR.toNanos());
    assertThat(cached.find(-2)).as("when it has passed").isInstanceOf(Found.class);
  }

  @Test
  void shouldAskAgainAfterTroubleAsNothingIsRememberedOfIt() {
    answers.add(new Answer(401, ""));
    answers.add(new Answer(200, json(Map.of("schema", SCHEMA))));
    CachedRegistry cached = new CachedRegistry(registry(""), System::nanoTime);

    assertThatThrownBy(() -> cached.find(1)).isInstanceOf(RegistryUnavailableException.class);
    assertThat(cached.find(1)).isInstanceOf(Found.class);
  }

  private RegistrySchemas registry(String path) {
    return new HttpRegistry(URI.create(url(path)), Duration.ofSeconds(4), attempt -> {});
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static String json(Map<String, String> fields) {
    try {
      return new ObjectMapper().writeValueAsString(fields);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
