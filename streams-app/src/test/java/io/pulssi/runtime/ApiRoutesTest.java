package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.event.StepState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiRoutesTest {
  private final OutputView view = Outputs.trouble();
  private final ApiRoutes api =
      new ApiRoutes(() -> Map.of("bank", Decided.bank()), view, "Topologies:\n");
  private final HttpListener listener = HttpListener.start("127.0.0.1", 0, api);
  private final Http http = new Http(listener);

  @AfterEach
  void close() {
    api.close();
    listener.close();
  }

  @Test
  void shouldListJourneysWithTheirStates() throws Exception {
    JsonNode bank = json("/api/v1/journeys").at("/journeys/0");
    assertThat(bank.get("journey").asText()).isEqualTo("bank");
    assertThat(bank.get("dataUpTo").asText()).isEqualTo("1999-10-31T10:10:00Z");
    assertThat(bank.get("states")).hasToString("{\"BLIND\":1,\"PAGED\":1}");
    assertThat(bank.get("openWarnings").asInt()).isEqualTo(1);
  }

  @Test
  void shouldShowEveryStepOfAJourneyInTheMapsOrder() throws Exception {
    JsonNode steps = json("/api/v1/journeys/bank").get("steps");
    assertThat(steps.findValuesAsText("name"))
        .containsExactly("Use the internet bank", "Everyday banking by phone");
    assertThat(steps.at("/0/status/state").asText()).isEqualTo("BLIND");
    assertThat(steps.at("/0/status/blind/0").asText()).isEqualTo("ticket");
    assertThat(steps.at("/0/warning").isMissingNode()).isTrue();
    assertThat(steps.at("/1/signals/0/observed").asDouble()).isEqualTo(95.5);
    assertThat(steps.at("/1/warning/because").asText())
        .isEqualTo("Callers wait 95 s where 40 s is usual.");
    assertThat(json("/api/v1/journeys/bank/steps/everyday-banking")).isEqualTo(steps.get(1));
  }

  @Test
  void shouldSayWhatWasAskedForAndWhatThereIs() throws Exception {
    HttpResponse<String> answer = http.get("/api/v1/journeys/shop");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("{\"status\":404,\"error\":\"journey: shop (expected: one of bank)\"}");
    assertThat(http.get("/api/v1/journeys/bank/steps/x").body())
        .contains("step: x (expected: one of internet-banking, everyday-banking)");
    assertThat(http.get("/api/v1/warnings?limit=0").body())
        .contains("limit: 0 (expected: 1 to 1000)");
    assertThat(http.get("/api/v1/warnings?state=odd").body())
        .contains("state: odd (expected: OPEN or one of WATCH, PAGED, CLEARING, CLOSED)");
    assertThat(http.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(http.get("/nothing").body())
        .startsWith("{\"status\":404,\"error\":\"path: /nothing");
  }

  @Test
  void shouldFilterWarnings() throws Exception {
    assertThat(json("/api/v1/warnings").get("warnings").findValuesAsText("warningId"))
        .containsExactly("w1", "w0");
    assertThat(json("/api/v1/warnings?state=closed").get("warnings").findValuesAsText("warningId"))
        .containsExactly("w0");
    assertThat(json("/api/v1/warnings?limit=1").get("total").asInt()).isEqualTo(2);
    assertThat(json("/api/v1/warnings?journey=shop").get("total").asInt()).isZero();
    assertThat(json("/api/v1/warnings/w1").get("state").asText()).isEqualTo("PAGED");
    assertThat(http.get("/api/v1/warnings/w9").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldAnswerReadersOnlyAndGuardBrowsers() throws Exception {
    HttpResponse<String> refused = http.send("POST", "/api/v1/warnings");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
    for (HttpResponse<String> answer :
        List.of(refused, http.get("/x"), http.get("/api/v1/topology"))) {
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
    assertThat(http.get("/api/v1/topology").body()).isEqualTo("Topologies:\n");
    assertThat(http.send("HEAD", "/api/v1/journeys/bank").statusCode()).isEqualTo(200);
    assertThat(http.send("HEAD", "/api/v1/journeys/shop").statusCode()).isEqualTo(404);
    assertThat(http.send("HEAD", "/api/v1/journeys/bank").body()).isEmpty();
  }

  @Test
  void shouldStreamChangesAsTheyCome() throws Exception {
    var lines = new ConcurrentLinkedQueue<String>();
    try (var stream = http.stream("/api/v1/stream")) {
      var reading = new Thread(() -> stream.forEach(lines::add));
      reading.start();
      Awaitility.await().until(() -> lines.contains(": connected") || lines.contains(":connected"));
      view.put(Outputs.status("internet-banking", StepState.NORMAL, .1, null));
      view.remove("bank/everyday-banking");
      Awaitility.await().until(() -> lines.contains("event: removed"));
      assertThat(lines)
          .contains("event: status")
          .anyMatch(
              line -> line.startsWith("data: {\"journey\":\"bank\",\"step\":\"internet-banking\""));
      api.close();
      reading.join(10_000);
      assertThat(reading.isAlive()).isFalse();
    }
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = http.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return new ObjectMapper().readTree(answer.body());
  }
}
