package io.pulssi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteProtectionTest {
  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
  private final HttpListener listener =
      HttpListener.start(
          "127.0.0.1",
          0,
          new WriteProtection(now::get),
          routes -> {
            HttpListener.answer(routes, "/word", request -> request.result("told"));
            routes.post("/word", request -> request.result(request.body()));
          });

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void shouldTakeWhatNoOtherPageSends() throws Exception {
    String here = listener.url().substring(0, listener.url().length() - 1);
    assertThat(post().statusCode()).as("no browser").isEqualTo(200);
    assertThat(post("Origin", here).statusCode()).isEqualTo(200);
    assertThat(post("Origin", here.replace("http", "https")).statusCode()).isEqualTo(200);
    assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    assertThat(post("Sec-Fetch-Site", "none").statusCode()).isEqualTo(200);
    assertThat(post("Sec-Fetch-Site", "same-origin", "Origin", "https://proxied.example"))
        .as("a proxy gave it another Host")
        .returns(200, HttpResponse::statusCode);
  }

  @Test
  void shouldRefuseWhatAnotherPageSends() throws Exception {
    for (String[] headers :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Origin", "http://127.0.0.1:1"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Sec-Fetch-Site", "cross-site", "Origin", "http://127.0.0.1:" + listener.port()}
        }) {
      assertThat(post(headers))
          .as(String.join(" ", headers))
          .returns(403, HttpResponse::statusCode)
          .returns(
              "{\"status\":403,\"error\":\"origin: another site (expected: this one, or none)\"}",
              HttpResponse::body);
    }
  }

  @Test
  void shouldTakeSixtyAMinuteFromAnAddress() throws Exception {
    for (int i = 0; i < WriteProtection.WRITES_MAX; i++) {
      assertThat(post().statusCode()).isEqualTo(200);
    }
    HttpResponse<String> spent = post();
    assertThat(spent.statusCode()).isEqualTo(429);
    assertThat(spent.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(new Http(listener).get("/word").body()).as("looking is free").isEqualTo("told");
    now.addAndGet(AttemptLimit.WINDOW_MILLIS);
    assertThat(post().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(listener.url() + "word"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
