package io.pulssi.centre;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.centre.scenario.ScenarioReader;
import io.pulssi.config.InvalidConfiguration;
import io.pulssi.demo.CentreRun;
import io.pulssi.demo.PlayedEvent;
import io.pulssi.demo.RequestedIncident;
import io.pulssi.demo.SimulatedCentre;
import io.pulssi.demo.TrueIncident;
import io.pulssi.journey.JourneyMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCentreTest {
  private static final int BEFORE = 2_000;
  private static final int AFTER = 6_000;
  private static final RequestedIncident TROUBLE =
      new RequestedIncident("understaffing", "delivery");

  private final DemoCentre centre = new DemoCentre();

  @Test
  void shouldBeFoundOnTheClassPath() {
    assertThat(SimulatedCentre.find()).containsInstanceOf(DemoCentre.class);
  }

  @Test
  void shouldHaveAJourneyWithNamesOwnersAndWaysOn() throws Exception {
    CentreRun run = centre.begin(centre.usualSeed(), true);
    JourneyMap map = io.pulssi.config.JourneyMapReader.parse("journey.yml", run.journeyText());

    assertThat(map.steps()).hasSize(8).containsKey("delivery");
    assertThat(map.steps().get("delivery").name()).isEqualTo("Track the delivery");
    assertThat(map.steps().get("delivery").next()).containsExactly("install", "return");
    assertThat(map.owners()).hasSize(6);
    assertThat(run.troubles().keySet()).containsExactlyElementsOf(map.steps().keySet());
    assertThat(Files.readString(Path.of("..", "samples", "shop-journey.yml")))
        .as("the map that lies among the samples")
        .endsWith(run.journeyText());
  }

  @Test
  void shouldLiveTwoNormalHoursBeforeItsIncidentAfterFourWeeks() {
    CentreRun run = centre.begin(centre.usualSeed(), true);

    assertThat(Duration.between(run.from(), run.lifeFrom()))
        .isBetween(Duration.ofDays(28), Duration.ofDays(29));
    assertThat(run.troubleAt()).isEqualTo(run.lifeFrom().plus(Duration.ofHours(2)));
    assertThat(run.incidents())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.type()).isEqualTo("web-failure");
              assertThat(incident.step()).isEqualTo("delivery");
              assertThat(incident.from()).isEqualTo(run.troubleAt());
              assertThat(incident.injected()).isFalse();
            });
  }

  @Test
  void shouldTellTheSameWhenTheSameIsInjectedAtTheSameTime() {
    assertThat(injected(TROUBLE)).isEqualTo(injected(TROUBLE));
  }

  @Test
  void shouldTellTheSameAsWithoutItUntilItBegins() {
    List<String> with = injected(TROUBLE);
    List<String> without = new ArrayList<>();
    take(centre.begin(3, false), BEFORE + AFTER, without);

    assertThat(with.subList(0, BEFORE)).isEqualTo(without.subList(0, BEFORE));
    assertThat(with).isNotEqualTo(without);
  }

  @Test
  void shouldLetInjectedTroubleBeginAtTheNowOfTheCentre() {
    CentreRun run = centre.begin(3, false);
    List<String> told = new ArrayList<>();
    Instant now = take(run, BEFORE, told);
    TrueIncident incident = run.inject(TROUBLE, now);

    assertThat(incident.from()).isBetween(now, now.plusSeconds(600));
    assertThat(incident.injected()).isTrue();
    assertThat(run.inject(new RequestedIncident("defect", "pay"), now).id()).isEqualTo("i2");
    assertThat(run.incidents()).hasSize(2);
    assertThatThrownBy(() -> run.inject(new RequestedIncident("flood", "pay"), now))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefuseABrokenJourneyOfAScenarioAllAtOnce() {
    String text =
        """
        days: 3
        journey:
          id: Shop
          common-owner: nobody
          owners: [{ id: care, name: Care }]
          steps:
            - { id: a, owner: care, volume: 10, phone: 0.5, next: [z] }
            - { id: b, owner: carl, volume: 10, phone: 1 }
            - { id: b, owner: care, volume: 10, phone: 1 }
        """;

    assertThatThrownBy(() -> ScenarioReader.parse("x", "x.yml", text))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("journey.id")
        .hasMessageContaining("journey.common-owner")
        .hasMessageContaining("journey.steps[0].phone: 0.5 (expected: phone, chat and ticket")
        .hasMessageContaining("journey.steps[0].next[0]: \"z\"")
        .hasMessageContaining("journey.steps[1].owner: \"carl\"")
        .hasMessageContaining("journey.steps[1].id: \"b\" (expected: an id that no other");
  }

  private List<String> injected(RequestedIncident trouble) {
    CentreRun run = centre.begin(3, false);
    List<String> told = new ArrayList<>();
    run.inject(trouble, take(run, BEFORE, told));
    take(run, AFTER, told);
    return told;
  }

  /** Takes so many events; returns the time of the last one. */
  private static Instant take(CentreRun run, int count, List<String> told) {
    long at = 0;
    for (int i = 0; i < count; i++) {
      PlayedEvent event = run.next();
      at = event.occurredAt();
      told.add(event.topic().name() + event.key() + new String(event.value(), UTF_8));
    }
    return Instant.ofEpochMilli(at);
  }
}
