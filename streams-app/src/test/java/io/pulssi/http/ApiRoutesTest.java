package io.pulssi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.pulssi.event.Leg;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.event.Verdict;
import io.pulssi.event.VerdictKind;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.view.Decided;
import io.pulssi.view.OutputView;
import io.pulssi.view.Outputs;
import io.pulssi.view.RecordJson;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiRoutesTest {
  private final List<Verdict> said = new ArrayList<>();
  private final OutputView view = Outputs.trouble();
  private final ApiRoutes api =
      new ApiRoutes(() -> Map.of("bank", Decided.bank()), view, said::add, "Topologies:\n");
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
    assertThat(refused.body())
        .isEqualTo("{\"status\":405,\"error\":\"method: POST (expected: GET or HEAD)\"}");
    assertThat(http.send("POST", "/nothing").statusCode()).isEqualTo(404);
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
  void shouldTakeAnOwnersWordOnAPage() throws Exception {
    HttpResponse<String> answer =
        verdict("w1", "{\"verdict\":\"WRONG_STEP\",\"step\":\"internet-banking\",\"by\":\"ann\"}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo(
            "{\"warningId\":\"w1\",\"verdict\":\"WRONG_STEP\",\"occurredAt\":\"1999-10-31T10:10:00Z\"}");
    Verdict word = said.get(0);
    assertThat(word.getWarningId()).isEqualTo("w1");
    assertThat(word.getVerdict()).isEqualTo(VerdictKind.WRONG_STEP);
    assertThat(word.getStep()).isEqualTo("internet-banking");
    assertThat(word.getBy()).isEqualTo("ann");
    assertThat(word.getEventId()).isNotBlank();
    assertThat(word.getOccurredAt())
        .as("events long past are being played: their time, not ours")
        .isEqualTo(Decided.TO + 300_000);
  }

  @Test
  void shouldRefuseWhatIsNoWordOnAPage() throws Exception {
    refused(404, "w9", "{\"verdict\":\"FALSE\"}", "warning: w9 (expected: the id of one of");
    refused(
        400,
        "w1",
        "{\"verdict\":\"MAYBE\"}",
        "verdict: MAYBE (expected: TREATED, FALSE or WRONG_STEP)");
    refused(400, "w1", "{\"verdict\":\"UNKNOWN\"}", "verdict: UNKNOWN (expected: TREATED");
    refused(400, "w1", "{}", "verdict: none (expected:");
    refused(400, "w1", "[]", "body: no object");
    refused(400, "w1", "", "body: no object");
    refused(400, "w1", "{\"verdict\"", "body: not JSON");
    refused(400, "w1", "{\"verdict\":\"FALSE\",\"verdict\":\"TREATED\"}", "body: not JSON");
    refused(400, "w1", "{\"verdict\":\"FALSE\"} x", "body: not JSON");
    refused(
        400,
        "w1",
        "{\"verdict\":\"FALSE\",\"x\":1}",
        "x: unknown field (expected: by, step, verdict)");
    refused(
        400,
        "w1",
        "{\"verdict\":\"FALSE\",\"step\":\"internet-banking\"}",
        "expected: none, or verdict");
    refused(
        400,
        "w1",
        "{\"verdict\":\"WRONG_STEP\",\"step\":\"x\"}",
        "step: x (expected: one of internet-banking");
    refused(400, "w1", "{\"verdict\":\"WRONG_STEP\",\"step\":7}", "step: 7 (expected: text)");
    refused(
        400,
        "w1",
        "{\"verdict\":\"FALSE\",\"by\":\"" + "x".repeat(201) + "\"}",
        "by: 201 characters");
    refused(413, "w1", " ".repeat(4_097), "body: more than 4096 bytes");
    assertThat(http.post("/api/v1/warnings/w1/verdict", "text/plain", "{}").statusCode())
        .isEqualTo(415);
    assertThat(http.post("/api/v1/warnings/w1/verdict", "application/jsonx", "{}").body())
        .contains("content type: application/jsonx (expected: application/json)");
    HttpResponse<String> read = http.get("/api/v1/warnings/w1/verdict");
    assertThat(read.statusCode()).isEqualTo(405);
    assertThat(read.headers().firstValue("Allow")).hasValue("POST");
    assertThat(said).isEmpty();
  }

  @Test
  void shouldRefuseAWordOnAWarningThatHasNotPaged() throws Exception {
    view.put(Outputs.watched("w2"));
    refused(409, "w2", "{\"verdict\":\"FALSE\"}", "warning: w2 has not paged");
  }

  @Test
  void shouldShowTheScorecardOfEachOwnerByWeek() throws Exception {
    view.put(Outputs.outcome("w0", OutcomeKind.CONFIRMED, Decided.FROM, 7_200L));
    view.put(Outputs.outcome("w1", OutcomeKind.PENDING, Decided.FROM, null));
    view.put(Outputs.outcome("w1", OutcomeKind.FALSE, Decided.FROM, null));
    view.put(Outputs.outcome("w2", OutcomeKind.TREATED, Decided.FROM + 86_400_000, null));

    JsonNode retail = json("/api/v1/scorecard").at("/journeys/0/owners/0");
    assertThat(retail.get("owner").asText()).isEqualTo("retail");
    assertThat(retail.get("nominalFalsePagesPerWeek").asDouble()).isEqualTo(0.25);
    assertThat(retail.get("total"))
        .hasToString(
            "{\"pages\":3,\"confirmed\":1,\"false\":1,\"treated\":1,\"pending\":0,"
                + "\"medianLeadSeconds\":7200,"
                + "\"precision\":{\"value\":0.5,\"n\":2,\"low\":0.0945,\"high\":0.9055},"
                + "\"precisionWithTreated\":{\"value\":0.6667,\"n\":3,\"low\":0.2077,\"high\":0.9385},"
                + "\"byChance\":0.125}");
    assertThat(retail.get("weeks").findValuesAsText("from"))
        .as("Sunday and Monday")
        .containsExactly("1999-11-01", "1999-10-25");
    assertThat(json("/api/v1/scorecard").at("/journeys/0/owners/1/total"))
        .hasToString("{\"pages\":0,\"confirmed\":0,\"false\":0,\"treated\":0,\"pending\":0}");
  }

  private HttpResponse<String> verdict(String warningId, String body) throws Exception {
    return http.post("/api/v1/warnings/" + warningId + "/verdict", "application/json", body);
  }

  private void refused(int status, String warningId, String body, String why) throws Exception {
    HttpResponse<String> answer = verdict(warningId, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(new ObjectMapper().readTree(answer.body()).get("error").asText()).contains(why);
  }

  @Test
  void shouldShowWhatBelongsToTheWholeJourney() throws Exception {
    Warning learned = Outputs.watched("w2");
    learned.setStep("internet-banking");
    learned.setFirstLeg(List.of(new Leg("everyday-banking", "retail", .9, true)));
    view.put(learned);
    Warning common = Outputs.watched("w3");
    common.setStep("*");
    view.put(common);

    JsonNode bank = json("/api/v1/journeys/bank");
    assertThat(bank.get("owners"))
        .hasToString(
            "[{\"owner\":\"retail\",\"name\":\"Retail banking\",\"page\":\"retail-oncall\","
                + "\"shadow\":false},{\"owner\":\"digital\",\"name\":\"Digital channels\","
                + "\"page\":\"digital-oncall\",\"shadow\":false}]");
    assertThat(bank.get("edges"))
        .hasToString(
            "[{\"from\":\"internet-banking\",\"to\":\"everyday-banking\"},"
                + "{\"from\":\"everyday-banking\",\"to\":\"internet-banking\",\"learned\":true}]");
    assertThat(bank.get("sources"))
        .as("tickets were heard once, chats are in no step's sources")
        .hasToString(
            "[{\"source\":\"queue-wait\",\"state\":\"ok\",\"steps\":[],"
                + "\"lastAt\":\"1999-10-31T10:10:00Z\"},"
                + "{\"source\":\"ticket\",\"state\":\"silent\",\"steps\":[\"internet-banking\"]}]");
    assertThat(bank.at("/common/warningId").asText()).isEqualTo("w3");
    assertThat(bank.at("/common/step").asText()).isEqualTo("*");

    view.put(Outputs.status("internet-banking", StepState.NORMAL, 0, null));
    assertThat(json("/api/v1/journeys/bank").at("/sources/1/state").asText())
        .as("an answer is not kept beyond a change")
        .isEqualTo("unheard");
  }

  @Test
  void shouldTellWhatASignalWas() throws Exception {
    view.put(Outputs.signal("everyday-banking", "queue-wait", 96.5, Decided.TO + 600_000));
    Signal unknown = Outputs.signal("everyday-banking", "queue-wait", 97, Decided.TO + 900_000);
    unknown.setExpected((Double) null);
    unknown.setLow((Double) null);
    unknown.setHigh((Double) null);
    unknown.setEvidence((Double) null);
    view.put(unknown);
    String path = "/api/v1/journeys/bank/steps/everyday-banking/history";

    assertThat(json(path + "?hours=1"))
        .hasToString(
            "{\"journey\":\"bank\",\"step\":\"everyday-banking\","
                + "\"from\":\"1999-10-31T09:20:00Z\",\"to\":\"1999-10-31T10:20:00Z\","
                + "\"signals\":[{\"signal\":\"queue-wait\",\"unit\":\"seconds\",\"points\":["
                + "[941364600,95.5,40.0,20.25,70.0,41,1.25],"
                + "[941364900,96.5,40.0,20.25,70.0,41,1.25],"
                + "[941365200,97.0,null,null,null,41,null]]}]}");
    view.put(Outputs.signal("everyday-banking", "queue-wait", 40, Decided.TO + 4_200_000));
    assertThat(json(path + "?hours=1").at("/signals/0/points")).hasSize(2);
    assertThat(json(path).at("/signals/0/points")).hasSize(4);
    assertThat(json("/api/v1/journeys/bank/steps/internet-banking/history").get("signals"))
        .isEmpty();
    assertThat(http.get(path + "?hours=49").body()).contains("hours: 49 (expected: 1 to 48)");
    assertThat(http.get("/api/v1/journeys/bank/steps/x/history").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldTellHowAWarningCameToBe() throws Exception {
    for (int revision = 3; revision <= 25; revision++) {
      view.put(Decided.warning("w1", revision, WarningState.PAGED, Decided.TO + revision));
    }
    JsonNode history = json("/api/v1/warnings/w1/history");
    assertThat(history.get("warningId").asText()).isEqualTo("w1");
    assertThat(history.get("revisions")).hasSize(20);
    assertThat(history.at("/revisions/0/revision").asInt()).isEqualTo(6);
    assertThat(history.at("/revisions/19/revision").asInt()).isEqualTo(25);
    assertThat(http.get("/api/v1/warnings/w9/history").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldListOutcomesTheNewestPageFirst() throws Exception {
    view.put(Outputs.outcome("w0", OutcomeKind.CONFIRMED, Decided.FROM, 7_200L));
    view.put(Outputs.outcome("w1", OutcomeKind.PENDING, Decided.TO, null));
    JsonNode outcomes = json("/api/v1/outcomes");
    assertThat(outcomes.get("total").asInt()).isEqualTo(2);
    assertThat(outcomes.get("outcomes").findValuesAsText("warningId")).containsExactly("w1", "w0");
    assertThat(outcomes.at("/outcomes/1/leadSeconds").asLong()).isEqualTo(7_200);
    assertThat(json("/api/v1/outcomes?limit=1").get("outcomes")).hasSize(1);
    assertThat(json("/api/v1/outcomes?journey=shop").get("total").asInt()).isZero();
    assertThat(http.get("/api/v1/outcomes?limit=x").statusCode()).isEqualTo(400);
  }

  @Test
  void shouldCountDeadLettersByReason() throws Exception {
    view.put(Outputs.deadLetter("malformed", 1, "x: 1 (expected: text)"));
    view.put(Outputs.deadLetter("unmapped", 2, "queue: a"));
    view.put(Outputs.deadLetter("unmapped", 5, "queue: b"));
    view.put(Outputs.deadLetter("unmapped", 4, "queue: c"));
    assertThat(json("/api/v1/dead-letters"))
        .hasToString(
            "{\"total\":4,\"reasons\":[{\"source\":\"ticket\",\"reason\":\"malformed\",\"count\":1,"
                + "\"newest\":{\"at\":\"1970-01-01T00:00:00.001Z\",\"topic\":\"pulssi.ticket.v1\","
                + "\"partition\":2,\"offset\":1,\"detail\":\"x: 1 (expected: text)\"}},"
                + "{\"source\":\"ticket\",\"reason\":\"unmapped\",\"count\":3,"
                + "\"newest\":{\"at\":\"1970-01-01T00:00:00.005Z\",\"topic\":\"pulssi.ticket.v1\","
                + "\"partition\":2,\"offset\":5,\"detail\":\"queue: b\"}}]}");
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

  @Test
  void shouldStreamEachTickAsOneEvent() throws Exception {
    var lines = new ConcurrentLinkedQueue<String>();
    try (var stream = http.stream("/api/v1/stream?events=batched")) {
      var reading = new Thread(() -> stream.forEach(lines::add));
      reading.start();
      Awaitility.await().until(() -> lines.contains(": connected"));
      view.put(Outputs.status("internet-banking", StepState.NORMAL, .1, null));
      view.put(Outputs.signal("everyday-banking", "queue-wait", 96, Decided.TO + 600_000));
      view.put(Outputs.signal("everyday-banking", "queue-wait", 97, Decided.TO + 900_000));
      view.put(Decided.warning("w1", 3, WarningState.CLEARING, Decided.TO));
      view.put(Outputs.outcome("w0", OutcomeKind.CONFIRMED, Decided.FROM, 7_200L));
      view.put(Outputs.deadLetter("unmapped", 2, "queue: ü"));
      view.remove("bank/everyday-banking");
      Awaitility.await()
          .until(() -> changes(lines).stream().anyMatch(change -> change.has("deadLetters")));

      List<JsonNode> changes = changes(lines);
      assertThat(all(changes, "/statuses").findValuesAsText("step"))
          .containsExactly("internet-banking");
      assertThat(all(changes, "/warnings").findValuesAsText("state")).containsExactly("CLEARING");
      assertThat(all(changes, "/outcomes").findValuesAsText("leadSeconds")).containsExactly("7200");
      assertThat(all(changes, "/deadLetters/reasons").findValuesAsText("detail"))
          .contains("queue: ü");
      assertThat(all(changes, "/sources").findValuesAsText("state")).contains("unheard");
      Awaitility.await()
          .until(() -> all(changes(lines), "/removed").toString().contains("everyday-banking"));
      assertThat(all(changes(lines), "/upTo").toString()).contains("1999-10-31T10:20:00Z");
      assertThat(lines).noneMatch(line -> line.equals("event: status"));
      api.close();
      reading.join(10_000);
      assertThat(reading.isAlive()).isFalse();
      assertThat(http.get("/api/v1/stream").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void shouldRefuseAStreamOfEventsItDoesNotKnow() throws Exception {
    assertThat(http.get("/api/v1/stream?events=all").body())
        .contains("events: all (expected: single or batched)");
    HttpResponse<String> head = http.send("HEAD", "/api/v1/stream");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type"))
        .hasValue("text/event-stream; charset=utf-8");
  }

  private static List<JsonNode> changes(Iterable<String> lines) throws Exception {
    List<JsonNode> changes = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("data: ")) {
        changes.add(new ObjectMapper().readTree(line.substring(6)));
      }
    }
    return changes;
  }

  private static ArrayNode all(List<JsonNode> changes, String at) {
    ArrayNode all = RecordJson.array();
    for (JsonNode change : changes) {
      JsonNode there = change.at(at);
      if (there.isArray()) {
        there.forEach(all::add);
      } else if (!there.isMissingNode()) {
        all.add(there);
      }
    }
    return all;
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = http.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return new ObjectMapper().readTree(answer.body());
  }
}
