package io.pulssi.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.demo.TrueIncident;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.view.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoStoryTest {
  private static final Instant PAGED = Instant.ofEpochMilli(Decided.TO);
  private static final Instant BEGAN = PAGED.minusSeconds(3600);
  private final DemoStory story =
      new DemoStory("bank", Map.of("bank", Decided.bank()), BEGAN.toEpochMilli());

  @Test
  void shouldTellTheTruthAsSuchAndOnce() {
    List<TrueIncident> begun = List.of(incident(Optional.empty()));
    assertThat(story.news(begun, List.of(), List.of()))
        .singleElement()
        .asString()
        .contains("TRUTH", "web-failure at Everyday banking by phone begins", "Pulssi is not told");
    assertThat(story.news(begun, List.of(), List.of())).isEmpty();
  }

  @Test
  void shouldCountTheLeadOfTheFirstPage() {
    Warning page = Decided.warning("w1", 1, WarningState.PAGED, Decided.TO);
    page.setRaisedAt(Decided.TO);
    Instant surge = PAGED.plus(Duration.ofMinutes(530));
    assertThat(story.news(List.of(incident(Optional.of(surge))), List.of(page), List.of()).get(1))
        .contains("Complaints surge, 9 h 50 min after", "Pulssi had paged 8 h 50 min before.");
  }

  @Test
  void shouldOwnUpToPagingTooLateOrNotAtAll() {
    Warning page = Decided.warning("w1", 1, WarningState.PAGED, Decided.TO);
    page.setRaisedAt(Decided.TO);
    List<TrueIncident> surged = List.of(incident(Optional.of(PAGED.minusSeconds(60))));
    assertThat(story.news(surged, List.of(page), List.of()).get(1))
        .contains("Pulssi first paged 1 min later.");
    DemoStory silent = new DemoStory("bank", Map.of("bank", Decided.bank()), 0);
    assertThat(silent.news(surged, List.of(), List.of()).get(1))
        .contains("Pulssi has not paged for it.");
  }

  @Test
  void shouldTellWhatBecameOfPagesOfLifeAlone() {
    Outcome past = outcome(OutcomeKind.FALSE, BEGAN.minusSeconds(60));
    Outcome open = outcome(OutcomeKind.PENDING, PAGED);
    assertThat(story.news(List.of(), List.of(), List.of(past, open))).isEmpty();
    Outcome confirmed = outcome(OutcomeKind.CONFIRMED, PAGED);
    confirmed.setSurgeAt(PAGED.plusSeconds(7200).toEpochMilli());
    confirmed.setLeadSeconds(7200L);
    assertThat(story.news(List.of(), List.of(), List.of(confirmed)))
        .singleElement()
        .asString()
        .contains("OUTCOME", "CONFIRMED: Everyday banking by phone", "lead time 2 h.");
  }

  private static TrueIncident incident(Optional<Instant> surgeAt) {
    return new TrueIncident(
        "i1",
        "web-failure",
        "everyday-banking",
        BEGAN,
        BEGAN.plusSeconds(36_000),
        false,
        List.of("everyday-banking"),
        surgeAt);
  }

  private static Outcome outcome(OutcomeKind kind, Instant pagedAt) {
    return Outcome.newBuilder()
        .setWarningId("w1")
        .setJourney("bank")
        .setStep("everyday-banking")
        .setOwner("retail")
        .setPagedAt(pagedAt.toEpochMilli())
        .setOutcome(kind)
        .setJudgedAt(pagedAt.toEpochMilli())
        .build();
  }
}
