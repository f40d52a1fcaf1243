package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.DrivenFlow;
import io.pulssi.baseline.RatedStep;
import io.pulssi.event.VerdictNotice;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Owners' verdicts on their way through the whole flow. */
class VerdictFlowTest {
  private static final String ON_CARDS = "bank.cards.19991031T1105Z";

  private final DrivenFlow flow = DrivenFlow.ofTwoSteps();

  @AfterEach
  void close() {
    flow.close();
  }

  @Test
  void shouldReachTheScorerInTheSliceInWhichTheyWereGiven() {
    contact("web");
    say("e1", ON_CARDS, "TREATED", flow.now());
    flow.advance(Duration.ofMinutes(20));

    ScoredSlice slice = flow.decided.get(0);
    assertThat(words(slice)).extracting(VerdictNotice::getWarningId).containsExactly(ON_CARDS);
    assertThat(slice.unknownVerdicts()).as("no such page").isEqualTo(1);
    assertThat(flow.decided.stream().mapToLong(ScoredSlice::unknownVerdicts).sum()).isEqualTo(1);
  }

  @Test
  void shouldReachTheScorerInTheNextSliceWhenTheirOwnHasClosed() {
    contact("web");
    flow.advance(Duration.ofMinutes(30));
    int closed = flow.decided.size();
    say("e1", ON_CARDS, "FALSE", DrivenFlow.NOON);
    contact("web");
    flow.advance(Duration.ofMinutes(10));

    assertThat(closed).isGreaterThan(3);
    assertThat(flow.decided.subList(0, closed)).allMatch(slice -> words(slice).isEmpty());
    assertThat(flow.decided.get(closed).unknownVerdicts()).isEqualTo(1);
  }

  @Test
  void shouldComeInTheOrderOfTimeWhateverTheOrderOfArrival() {
    Instant now = flow.now();
    say("e3", ON_CARDS, "TREATED", now.plusSeconds(20));
    say("e2", ON_CARDS, "FALSE", now.plusSeconds(10));
    say("e1", ON_CARDS, "WRONG_STEP", now.plusSeconds(10));
    contact("web");
    flow.advance(Duration.ofMinutes(20));

    assertThat(words(flow.decided.get(0)))
        .extracting(VerdictNotice::getEventId)
        .containsExactly("e1", "e2", "e3");
  }

  @Test
  void shouldBecomeDeadLettersWhenTheyNameNoWarningOfAJourneyThatIsWatched() {
    say("e1", "shop.cards.19991031T1105Z", "FALSE", flow.now());
    say("e2", "cards", "FALSE", flow.now());
    say("e3", ON_CARDS, "PERHAPS", flow.now());

    assertThat(flow.deadLetters())
        .extracting(
            letter ->
                new String(
                    letter.headers().lastHeader("pulssi.detail").value(), StandardCharsets.UTF_8))
        .containsExactly(
            "warningId: \"shop.cards.19991031T1105Z\" (expected: the id of a warning of a journey"
                + " that is watched)",
            "warningId: \"cards\" (expected: the id of a warning of a journey that is watched)",
            "verdict: \"PERHAPS\" (expected: one of TREATED, FALSE, WRONG_STEP)");
  }

  @Test
  void shouldNotKeepWhoGaveThem() {
    flow.send(
        Topics.VERDICT,
        json("e1", ON_CARDS, "FALSE", flow.now()).replace("}", ",\"by\":\"somebody\"}"));
    contact("web");
    flow.advance(Duration.ofMinutes(20));

    assertThat(words(flow.decided.get(0))).hasSize(1);
    assertThat(flow.slices()).noneMatch(record -> record.toString().contains("somebody"));
  }

  @Test
  void shouldNotWaitForAnEmptyTopic() {
    contact("web");
    flow.jump(Duration.ofSeconds(1));

    assertThat(flow.slices().toString()).contains("\"source\": \"verdict\"", "\"idle\": true");
  }

  private static List<VerdictNotice> words(ScoredSlice slice) {
    return slice.steps().values().stream()
        .map(RatedStep::summary)
        .flatMap(summary -> summary.verdicts().stream())
        .toList();
  }

  private void contact(String queue) {
    flow.send(
        Topics.QUEUE_WAIT,
        """
        {"eventId":"c-%1$s","occurredAt":"%1$s","contactId":"c-%1$s","queue":"%2$s","waitSeconds":5,"outcome":"ANSWERED"}
        """
            .formatted(flow.now(), queue)
            .strip());
  }

  private void say(String eventId, String warningId, String verdict, Instant at) {
    flow.send(Topics.VERDICT, json(eventId, warningId, verdict, at));
  }

  private static String json(String eventId, String warningId, String verdict, Instant at) {
    return "{\"eventId\":\"%s\",\"occurredAt\":\"%s\",\"warningId\":\"%s\",\"verdict\":\"%s\"}"
        .formatted(eventId, at, warningId, verdict);
  }
}
