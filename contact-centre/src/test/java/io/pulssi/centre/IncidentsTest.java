package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.scenario.ShippedScenarios;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type of incident raises its signals, compared with the same days without it. */
class IncidentsTest {
  private static final long REOPENING = Duration.ofDays(2).toMillis();

  private static final String CALM =
      """
      days: 10
      learning-days: 1
      start: 2026-02-02
      timezone: Europe/Helsinki
      steps: 4
      volume: { min: 500, max: 700 }
      world: { undeclared-edges: 0, staffing: 0.8 }
      """;

  private static PlayedCentre with(String type, long seed) {
    return PlayedCentre.of(
        CALM
            + """
            incidents: { fixed: [ { type: %s, step: order, day: 3, hour: 8, hours: 72, strength: 2 } ] }
            """
                .formatted(type),
        seed);
  }

  /** The first seed whose step has the source. */
  private static long seedWith(String source) {
    for (long seed = 1; seed < 200; seed++) {
      var sources =
          ContactCentre.of(PlayedCentre.scenario(CALM), seed)
              .journey()
              .steps()
              .get("order")
              .sources()
              .keySet();
      if (sources.stream().anyMatch(found -> found.label().equals(source))) {
        return seed;
      }
    }
    throw new AssertionError("no seed has " + source);
  }

  @ParameterizedTest
  @CsvSource({
    "web-failure, queue-wait, contacts, 1.3",
    "intermittent, queue-wait, contacts, 1.15",
    "understaffing, queue-wait, long, 1.8",
    "slow-creep, queue-wait, long|reopened, 1.3",
    "bad-resolution, ticket, reopened, 1.7",
    "defect, ticket, opened, 1.8",
  })
  void shouldRaiseItsSignal(String type, String source, String signal, double least) {
    long seed = seedWith(source);
    PlayedCentre calm = PlayedCentre.of(CALM, seed);
    PlayedCentre ill = with(type, seed);
    CentreTruth.Incident incident = ill.truth().incidents().get(0);
    long from = incident.from().toEpochMilli();
    long to = incident.to().plus(Duration.ofHours(24)).toEpochMilli();

    double raised =
        Stream.of(signal.split("\\|"))
            .mapToDouble(one -> level(ill, one, from, to) / Math.max(5, level(calm, one, from, to)))
            .max()
            .orElseThrow();

    assertThat(raised).as("%s with seed %d: %s", type, seed, signal).isGreaterThan(least);
    assertThat(incident.affects()).contains("order");
    assertThat(incident.firstLeg()).isEqualTo("order");
  }

  private static double level(PlayedCentre played, String signal, long from, long to) {
    Predicate<CentreEvent> phone = PlayedCentre.where("queue", "phone-order");
    Predicate<CentreEvent> waiting = PlayedCentre.where("outcome", "WAITING");
    Predicate<CentreEvent> isLong =
        event -> (double) PlayedCentre.field(event, "waitSeconds") > 180;
    Predicate<CentreEvent> ours = PlayedCentre.where("category", "order");
    return switch (signal) {
      case "contacts" -> played.count("queue-wait", from, to, phone.and(waiting.negate()));
      case "long" -> played.count("queue-wait", from, to, phone.and(waiting.negate()).and(isLong));
      case "reopened" ->
          played.count(
              "ticket", from, to + REOPENING, ours.and(PlayedCentre.where("change", "REOPENED")));
      default -> played.count("ticket", from, to, ours.and(PlayedCentre.where("change", "OPENED")));
    };
  }

  @ParameterizedTest
  @CsvSource({"web-failure", "understaffing", "bad-resolution", "defect"})
  void shouldMakeCustomersComplain(String type) {
    long calm = 0;
    long ill = 0;
    for (long seed = 1; seed <= 2; seed++) {
      calm +=
          PlayedCentre.of(CALM, seed).events().stream().filter(IncidentsTest::isComplaint).count();
      ill += with(type, seed).events().stream().filter(IncidentsTest::isComplaint).count();
    }

    assertThat(ill).isGreaterThan(calm + 20);
  }

  private static boolean isComplaint(CentreEvent event) {
    return event.topic().thing().equals("complaint");
  }

  @Test
  void shouldTravelAlongTheEdges() {
    PlayedCentre played = PlayedCentre.of(ShippedScenarios.named("relay"), 7);
    CentreTruth.Incident incident = played.truth().incidents().get(0);
    List<String> next = played.centre().journey().steps().get(incident.step()).next();

    assertThat(next).isNotEmpty();
    assertThat(incident.type()).isEqualTo(ScenarioKinds.WEB_FAILURE);
    assertThat(incident.affects()).contains(incident.step());
    assertThat(incident.surgeAt()).isPresent();
    assertThat(incident.surgeAt().orElseThrow()).isAfter(incident.from());
  }

  @Test
  void shouldBeginAfterLearningAndEndBeforeTheLastDay() {
    for (long seed = 1; seed <= 40; seed++) {
      ContactCentre centre = ContactCentre.of(ShippedScenarios.named("mixed"), seed);
      long first =
          centre.from().plus(Duration.ofDays(14)).minus(Duration.ofHours(2)).toEpochMilli();
      assertThat(centre.plan().incidents()).as("seed " + seed).hasSizeBetween(8, 12);
      assertThat(centre.plan().incidents())
          .allSatisfy(
              incident -> {
                assertThat(incident.from()).isGreaterThanOrEqualTo(first).isLessThan(incident.to());
                assertThat(incident.to()).isLessThanOrEqualTo(centre.to().toEpochMilli());
              });
      assertThat(centre.plan().incidents().stream().map(incident -> incident.type()).distinct())
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }
}
