package io.pulssi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.view.Decided;
import io.pulssi.view.OutputView;
import io.pulssi.view.Outputs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenAccessTest {
  private static final String TOKEN = "correct-horse-battery";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String HTML = "text/html,*/*";

  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
  private final OutputView view = Outputs.trouble();
  private final ApiRoutes api =
      new ApiRoutes(() -> Map.of("bank", Decided.bank()), view, word -> {}, "");
  private final HttpListener listener =
      HttpListener.start(
          "127.0.0.1",
          0,
          new TokenAccess(TOKEN, now::get),
          api,
          routes -> {
            HttpListener.answer(routes, "/", request -> request.result("page"));
            HttpListener.answer(routes, "/login", request -> request.result("form"));
            HttpListener.answer(routes, "/console/lib/a.js", request -> request.result("file"));
          });
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    api.close();
    listener.close();
  }

  @Test
  void shouldAnswerNobodyWithoutAToken() throws Exception {
    HttpResponse<String> refused = get("/api/v1/journeys", Map.of());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(refused.body()).startsWith("{\"status\":401,\"error\":\"token: none or wrong");
    for (String path :
        new String[] {
          "/api/v1/stream", "/nothing", "/console/../api/v1/journeys", "/console/lib/..", "//login"
        }) {
      assertThat(get(path, Map.of()).statusCode()).as(path).isIn(400, 401);
    }
    assertThat(get("/", Map.of()).statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/journeys", Map.of("Cookie", "pulssi-session=x")).statusCode())
        .isEqualTo(401);
    assertThat(post("/api/v1/warnings/w1/verdict", "application/json", "{}", "").statusCode())
        .isEqualTo(401);
  }

  @Test
  void shouldSendABrowserToTheForm() throws Exception {
    HttpResponse<String> sent = get("/", Map.of("Accept", HTML));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/login");
    assertThat(sent.body()).doesNotContain("page");
    HttpResponse<String> form = get("/login", Map.of("Accept", HTML));
    assertThat(form.body()).isEqualTo("form");
    assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self'", "default-src 'none'");
    assertThat(get("/console/lib/a.js", Map.of()).body()).isEqualTo("file");
  }

  @Test
  void shouldAnswerWhoBringsTheToken() throws Exception {
    assertThat(bearer("Bearer " + TOKEN)).isEqualTo(200);
    assertThat(bearer("bearer  " + TOKEN)).isEqualTo(200);
    assertThat(bearer("Bearer " + TOKEN + "x")).isEqualTo(401);
    assertThat(bearer("Basic " + TOKEN)).isEqualTo(401);
    HttpResponse<String> stream =
        client.send(
            request("/api/v1/stream?events=all").header("Authorization", "Bearer " + TOKEN).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(stream.statusCode()).isEqualTo(400);
  }

  @Test
  void shouldGiveASessionForTheTokenThatEnds() throws Exception {
    String cookie = session();
    assertThat(cookie).contains("; Path=/; HttpOnly; SameSite=Lax").doesNotContain(TOKEN);
    String sent = cookie.substring(0, cookie.indexOf(';'));
    assertThat(get("/", Map.of("Cookie", sent, "Accept", HTML)).body()).isEqualTo("page");
    String later = sent.replaceFirst("=1", "=2");
    assertThat(later).isNotEqualTo(sent);
    assertThat(get("/", Map.of("Cookie", later)).statusCode())
        .as("its end is signed")
        .isEqualTo(401);

    now.addAndGet(SignedSessions.LASTS_SECONDS * 1_000 - 1_000);
    assertThat(get("/", Map.of("Cookie", sent)).statusCode()).isEqualTo(200);
    now.addAndGet(1_000);
    assertThat(get("/", Map.of("Cookie", sent)).statusCode()).isEqualTo(401);
    assertThat(
            new SignedSessions("another-token-here", now::get)
                .endOf(new SignedSessions(TOKEN, now::get).begin()))
        .isEmpty();
  }

  @Test
  void shouldKeepTheSessionToTlsBehindAProxyThatSaysHttps() throws Exception {
    assertThat(session()).doesNotContain("Secure");
    assertThat(cookie("X-Forwarded-Proto", "https")).contains("; Secure");
    assertThat(cookie("X-Forwarded-Proto", "HTTPS, http")).contains("; Secure");
    assertThat(cookie("Forwarded", "for=10.0.0.1;proto=https")).contains("; Secure");
    assertThat(cookie("Forwarded", "proto=\"https\";for=10.0.0.1")).contains("; Secure");
    assertThat(cookie("X-Forwarded-Proto", "http")).doesNotContain("Secure");
  }

  private String cookie(String header, String value) throws Exception {
    HttpRequest login =
        request("/login")
            .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN))
            .header("Content-Type", FORM)
            .header(header, value)
            .build();
    HttpResponse<String> answer = client.send(login, HttpResponse.BodyHandlers.ofString());
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  @Test
  void shouldStopWhoGuesses() throws Exception {
    for (int i = 0; i < TokenAccess.WRONG_MAX; i++) {
      HttpResponse<String> wrong = post("/login", FORM, "token=guess-" + i, HTML);
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).contains("Wrong token.", "href=\"/login?again\"");
      assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }
    HttpResponse<String> spent = post("/login", FORM, "token=guess", "*/*");
    assertThat(spent.statusCode()).isEqualTo(429);
    assertThat(spent.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(bearer("Bearer guess")).isEqualTo(429);
    assertThat(bearer("Bearer " + TOKEN)).as("behind the same proxy").isEqualTo(200);
    now.addAndGet(AttemptLimit.WINDOW_MILLIS);
    assertThat(bearer("Bearer guess")).isEqualTo(401);
    assertThat(session()).isNotBlank();
  }

  @Test
  void shouldRefuseWhatIsNoForm() throws Exception {
    assertThat(post("/login", "application/json", "{}", "*/*").statusCode()).isEqualTo(415);
    assertThat(post("/login", FORM + "x", "token=" + TOKEN, "*/*").statusCode()).isEqualTo(415);
    assertThat(post("/login", FORM + "; charset=UTF-8", "token=" + TOKEN, "*/*").statusCode())
        .isEqualTo(303);
    assertThat(post("/login", FORM, "token=" + "x".repeat(5_000), "*/*").statusCode())
        .isEqualTo(413);
    assertThat(post("/login", FORM, "", "*/*").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldRememberAThousandAddressesAtMost() {
    var attempts = new AttemptLimit(TokenAccess.WRONG_MAX, now::get);
    for (int i = 0; i < TokenAccess.WRONG_MAX; i++) {
      assertThat(attempts.take("10.0.0.1")).isTrue();
    }
    assertThat(attempts.take("10.0.0.1")).isFalse();
    assertThat(attempts.take("10.0.0.2")).isTrue();
    for (int i = 0; i < AttemptLimit.ADDRESSES_MAX; i++) {
      attempts.take("192.168.0." + i);
    }
    assertThat(attempts.take("10.0.0.1")).as("forgotten").isTrue();
  }

  private String session() throws Exception {
    HttpResponse<String> answer = post("/login", FORM, "token=" + TOKEN, HTML);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private int bearer(String authorization) throws Exception {
    return get("/api/v1/journeys", Map.of("Authorization", authorization)).statusCode();
  }

  private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body, String accept)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .header("Accept", accept.isEmpty() ? "*/*" : accept);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(listener.url() + path.substring(1)));
  }
}
