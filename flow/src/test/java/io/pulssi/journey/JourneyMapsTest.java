package io.pulssi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JourneyMapsTest {
  private static final JourneyMap BANK =
      Journeys.named("bank")
          .step("internet", "log-in-web", "web-*")
          .step("cards", "card-*", "card-lost")
          .step("rest", "*")
          .map();

  private static final JourneyMap WEB =
      Journeys.named("web").step("log-in", "*log-in*").step("pages", "web-page-1").map();

  private final JourneyMaps maps = JourneyMaps.of(BANK, WEB);

  @Test
  void shouldFindThePlaceOfAnExactValue() {
    assertThat(maps.placesFor(Source.TICKET, "card-lost"))
        .containsExactly(new JourneyStep("bank", "cards"));
  }

  @Test
  void shouldFindThePlacesOfAValueInEveryJourney() {
    assertThat(maps.placesFor(Source.TICKET, "log-in-web"))
        .containsExactly(new JourneyStep("bank", "internet"), new JourneyStep("web", "log-in"));
    assertThat(maps.placesFor(Source.TICKET, "web-page-1"))
        .containsExactly(new JourneyStep("bank", "internet"), new JourneyStep("web", "pages"));
  }

  @Test
  void shouldFindThePlaceOfTheMostSpecificPattern() {
    assertThat(maps.placesFor(Source.TICKET, "web-page-2"))
        .containsExactly(new JourneyStep("bank", "internet"));
    assertThat(maps.placesFor(Source.TICKET, "other"))
        .containsExactly(new JourneyStep("bank", "rest"));
  }

  @Test
  void shouldFindNoPlaceForAValueNobodyWants() {
    assertThat(JourneyMaps.of(WEB).placesFor(Source.TICKET, "other")).isEmpty();
    assertThat(maps.placesFor(Source.SURVEY, "log-in-web")).isEmpty();
  }

  @Property(tries = 2_000)
  void shouldAnswerTheSameWhenAskedAgain(@ForAll("values") List<String> values) {
    JourneyMaps fresh = JourneyMaps.of(BANK, WEB);
    List<List<JourneyStep>> first = ask(fresh, values);

    assertThat(ask(fresh, values)).isEqualTo(first);
    assertThat(first).isEqualTo(values.stream().map(JourneyMapsTest::byDefinition).toList());
  }

  private static List<List<JourneyStep>> ask(JourneyMaps maps, List<String> values) {
    return values.stream().map(value -> maps.placesFor(Source.TICKET, value)).toList();
  }

  /** In each journey the pattern with the most literals, a full value first. */
  private static List<JourneyStep> byDefinition(String value) {
    List<JourneyStep> places = new ArrayList<>();
    for (JourneyMap map : List.of(BANK, WEB)) {
      int best = -1;
      String winner = "";
      for (Step step : map.steps().values()) {
        for (String pattern : step.sources().getOrDefault(Source.TICKET, List.of())) {
          int rank = pattern.equals(value) ? Integer.MAX_VALUE : pattern.replace("*", "").length();
          if (GlobPatternTest.matchesByDefinition(pattern, value) && rank > best) {
            best = rank;
            winner = step.id();
          }
        }
      }
      if (best >= 0) {
        places.add(new JourneyStep(map.journey(), winner));
      }
    }
    return places;
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.of("web-", "card-", "lost", "log-in", "page-1", "x", "-web")
        .list()
        .ofMaxSize(3)
        .map(parts -> String.join("", parts))
        .list()
        .ofMaxSize(20);
  }

  @Test
  void shouldAnswerRightWhenManyThreadsAskForMoreValuesThanAreRemembered() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        tasks.add(this::wrongAnswers);
      }
      for (Future<Integer> wrong : threads.invokeAll(tasks)) {
        assertThat(wrong.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int wrongAnswers() {
    int wrong = 0;
    for (int i = 0; i < 10 * JourneyStepIndex.SLOTS; i++) {
      boolean isCard = i % 3 == 0;
      List<JourneyStep> places = maps.placesFor(Source.TICKET, (isCard ? "card-" : "other-") + i);
      wrong += places.equals(List.of(new JourneyStep("bank", isCard ? "cards" : "rest"))) ? 0 : 1;
    }
    return wrong;
  }

  @Test
  void shouldNameTheSourcesThatFeedAJourney() {
    JourneyMap mixed =
        Journeys.named("mixed")
            .step(
                new Step(
                    "a",
                    "a",
                    "team",
                    List.of(),
                    Map.of(Source.SURVEY, List.of("x"), Source.QUEUE_WAIT, List.of("y"))))
            .map();
    JourneyMaps all = JourneyMaps.of(BANK, mixed);

    assertThat(all.sourcesOf("bank")).containsExactly(Source.TICKET, Source.VERDICT);
    assertThat(all.sourcesOf("mixed"))
        .containsExactly(Source.QUEUE_WAIT, Source.SURVEY, Source.VERDICT);
    assertThat(all.sources())
        .containsExactly(Source.QUEUE_WAIT, Source.TICKET, Source.SURVEY, Source.VERDICT);
  }

  @Test
  void shouldPlaceAVerdictWhereItsWarningIs() {
    JourneyMaps all = JourneyMaps.of(BANK);
    String first = BANK.steps().keySet().iterator().next();

    assertThat(all.placesFor(Source.VERDICT, "bank." + first + ".19991031T0805Z"))
        .containsExactly(new JourneyStep("bank", first));
    assertThat(all.placesFor(Source.VERDICT, "bank.*.19991031T0805Z"))
        .containsExactly(new JourneyStep("bank", first));
    assertThat(all.placesFor(Source.VERDICT, "shop." + first + ".19991031T0805Z")).isEmpty();
    assertThat(all.placesFor(Source.VERDICT, "bank")).isEmpty();
  }

  @Test
  void shouldRefuseAJourneyItDoesNotHave() {
    assertThatThrownBy(() -> maps.sourcesOf("shop"))
        .hasMessage("journey: shop (expected: one of bank, web)");
  }

  @Test
  void shouldRefuseTwoJourneysOfOneId() {
    assertThatThrownBy(() -> JourneyMaps.of(BANK, BANK))
        .hasMessage("journey: bank given twice (expected: each id once)");
  }

  @Test
  void shouldKnowWhoAnswersForAPlace() {
    assertThat(maps.ownerOf(new JourneyStep("bank", "cards")).id()).isEqualTo("team");
    assertThatThrownBy(() -> maps.ownerOf(new JourneyStep("bank", "loans")))
        .hasMessage("step: loans (expected: one of internet, cards, rest)");
  }
}
