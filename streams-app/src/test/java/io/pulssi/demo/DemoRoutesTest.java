package io.pulssi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.http.Http;
import io.pulssi.http.HttpListener;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoRoutesTest {
  private static final String INCIDENTS = "/api/v1/demo/incidents";
  private static final String JSON = "application/json";

  private final CentrePlayer player = new CentrePlayer(new FewEvents(), 3600, System::nanoTime);
  private final List<Warning> warnings = new ArrayList<>();
  private final HttpListener listener =
      HttpListener.start("127.0.0.1", 0, new DemoRoutes("few", player, () -> warnings, () -> 0.25));
  private final Http http = new Http(listener);
  private final CountDownLatch playing = new CountDownLatch(1);
  private CompletableFuture<Void> play = CompletableFuture.completedFuture(null);

  @AfterEach
  void close() {
    player.stop();
    play.join();
    listener.close();
  }

  /** Until the first event of life, which stands still while this is asked. */
  private void playOn() throws InterruptedException {
    player.learn(event -> {});
    play =
        CompletableFuture.runAsync(
            () -> {
              try {
                player.live(event -> playing.countDown());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    playing.await();
  }

  @Test
  void shouldTellHowFarLearningIs() throws Exception {
    JsonNode state = new ObjectMapper().readTree(http.get("/api/v1/demo").body());
    assertThat(state.get("journey").asText()).isEqualTo("few");
    assertThat(state.get("phase").asText()).isEqualTo("learning");
    assertThat(state.get("learned").asDouble()).isEqualTo(0.25);
    assertThat(state.get("now").asText()).isEqualTo("2025-09-29T00:00:00Z");
    assertThat(state.get("speed").asDouble()).isEqualTo(3600);
    assertThat(state.get("types")).hasToString("[\"defect\",\"understaffing\",\"web-failure\"]");
    assertThat(state.get("steps").get(1))
        .hasToString("{\"step\":\"return\",\"types\":[\"defect\"]}");
    assertThat(state.get("incidents")).isEmpty();
  }

  @Test
  void shouldLetTroubleBeginAndTellWhenItWasPagedFor() throws Exception {
    playOn();
    HttpResponse<String> taken = post("{\"type\":\"understaffing\",\"step\":\"pay\"}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    JsonNode incident = new ObjectMapper().readTree(taken.body());
    assertThat(incident.get("id").asText()).isEqualTo("i1");
    assertThat(incident.get("injected").asBoolean()).isTrue();
    assertThat(incident.has("toldAt")).isFalse();

    warnings.add(page("return", FewEvents.at(7).toEpochMilli()));
    warnings.add(page("pay", FewEvents.at(8).toEpochMilli()));
    JsonNode told = new ObjectMapper().readTree(http.get("/api/v1/demo").body()).at("/incidents/0");
    assertThat(told.get("toldAt").asText()).isEqualTo("2025-09-29T08:00:00Z");
    assertThat(told.has("surgeAt")).isFalse();
    assertThat(told.has("leadSeconds")).isFalse();

    HttpResponse<String> again = post("{\"type\":\"web-failure\",\"step\":\"pay\"}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("while understaffing is on there until");
  }

  @Test
  void shouldRefuseWhileLearning() throws Exception {
    HttpResponse<String> early = post("{\"type\":\"defect\",\"step\":\"return\"}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("while still learning");
  }

  @Test
  void shouldRefuseWhatItDoesNotUnderstand() throws Exception {
    playOn();
    assertRefused(
        400, "{\"type\":\"flood\",\"step\":\"pay\"}", "a type of web-failure, understaffing");
    assertRefused(400, "{\"type\":\"defect\",\"step\":\"moon\"}", "a step of pay, return");
    assertRefused(400, "{\"type\":\"defect\"}", "step: none (expected: text)");
    assertRefused(400, "{\"type\":\"defect\",\"step\":\"pay\",\"x\":1}", "x: unknown field");
    assertRefused(400, "[]", "body: no object");
    assertRefused(400, "{", "body: not JSON");
    assertRefused(413, "x".repeat(2000), "at most 1024");
    assertThat(http.post(INCIDENTS, "text/plain", "{}").statusCode()).isEqualTo(415);
    assertThat(http.get(INCIDENTS).statusCode()).isEqualTo(405);
    assertThat(player.incidents()).isEmpty();
  }

  @Test
  void shouldNotBeThereOutsideADemo() throws Exception {
    try (HttpListener other = HttpListener.start("127.0.0.1", 0, routes -> {})) {
      Http there = new Http(other);
      assertThat(there.get("/api/v1/demo").statusCode()).isEqualTo(404);
      assertThat(there.post(INCIDENTS, JSON, "{}").statusCode()).isEqualTo(404);
    }
  }

  private void assertRefused(int status, String body, String expected) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(expected);
  }

  private HttpResponse<String> post(String body) throws Exception {
    return http.post(INCIDENTS, JSON, body);
  }

  private static Warning page(String step, long raisedAt) {
    return Warning.newBuilder()
        .setWarningId("w-" + step)
        .setRevision(1)
        .setAt(raisedAt)
        .setJourney("few")
        .setStep(step)
        .setOwner("care")
        .setPage("care-oncall")
        .setState(WarningState.PAGED)
        .setRaisedAt(raisedAt)
        .setOnset(raisedAt)
        .setScore(1)
        .setSeverity(Severity.warning)
        .setFirstLeg(List.of())
        .setProvisional(false)
        .setEvidence(List.of())
        .setBecause("more calls")
        .build();
  }
}
