package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.scenario.ShippedScenarios;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Harmless events show in the events and are in the truth. */
class HarmlessEventsTest {
  private static final String DAYS =
      """
      days: 21
      learning-days: 15
      start: 2026-02-02
      timezone: Europe/Helsinki
      steps: 6
      volume: { min: 150, max: 400 }
      """;

  private static final long WEEK = Duration.ofDays(7).toMillis();

  @ParameterizedTest
  @CsvSource({"holiday, 0.1, 0.7", "marketing-peak, 1.25, 3", "snow-day, 1.1, 2.2"})
  void shouldChangeTheContactsOfItsStepsOnItsDays(String kind, double least, double most) {
    double ratio = 1;
    for (long seed = 1; seed <= 2; seed++) {
      PlayedCentre played = PlayedCentre.of(DAYS + "benign: [" + kind + "]", seed);
      CentreTruth.Benign event = played.truth().benign().get(0);
      assertThat(event.kind()).isEqualTo(kind);
      long from = event.from().toEpochMilli();
      long to = event.to().toEpochMilli();
      double usual =
          (contacts(played, event, from - WEEK, to - WEEK)
                  + contacts(played, event, from - 2 * WEEK, to - 2 * WEEK))
              / 2.0;
      ratio *= contacts(played, event, from, to) / usual;
    }
    assertThat(StrictMath.sqrt(ratio)).isBetween(least, most);
  }

  private static long contacts(PlayedCentre played, CentreTruth.Benign event, long from, long to) {
    long sum = 0;
    for (String step : event.steps()) {
      sum +=
          played.count(
              "ticket",
              from,
              to,
              PlayedCentre.where("category", step).and(PlayedCentre.where("change", "OPENED")));
      for (String thing : List.of("queue-wait", "chat-wait")) {
        String queue = (thing.startsWith("queue") ? "phone-" : "chat-") + step;
        sum +=
            played.of(thing, from, to).stream()
                .filter(one -> PlayedCentre.field(one, "queue").equals(queue))
                .filter(PlayedCentre.where("outcome", "WAITING").negate())
                .count();
      }
    }
    return sum;
  }

  @Test
  void shouldInviteManyMoreInASurveyCampaign() {
    PlayedCentre played = PlayedCentre.of(DAYS + "benign: [survey-campaign]", 2);
    CentreTruth.Benign event = played.truth().benign().get(0);
    long from = event.from().toEpochMilli();
    long to = event.to().toEpochMilli();
    long during = invited(played, event, from, to);
    long before = invited(played, event, from - WEEK, to - WEEK);

    assertThat(during).isGreaterThan(2 * before);
    assertThat(before).isPositive();
  }

  private static long invited(PlayedCentre played, CentreTruth.Benign event, long from, long to) {
    return event.steps().stream()
        .mapToLong(
            step ->
                played.count(
                    "survey",
                    from,
                    to,
                    PlayedCentre.where("touchpoint", "exit-" + step)
                        .and(PlayedCentre.where("change", "INVITED"))))
        .sum();
  }

  @Test
  void shouldPutHolidaysOnTheCalendar() {
    ContactCentre centre = ContactCentre.of(PlayedCentre.scenario(DAYS + "benign: [holiday]"), 5);

    assertThat(centre.journey().calendar())
        .singleElement()
        .satisfies(
            days -> {
              assertThat(days.kind()).isEqualTo("holiday");
              assertThat(days.from()).isEqualTo(days.to());
              assertThat(days.from().atStartOfDay(centre.zone()).toInstant().toEpochMilli())
                  .isEqualTo(centre.plan().benign().get(0).from());
            });
  }

  @Test
  void shouldKeepLocalHoursOverAChangeOfClocks() {
    PlayedCentre played =
        PlayedCentre.of("{ days: 14, start: 2026-03-23, timezone: Europe/Helsinki, steps: 5 }", 3);
    CentreTruth.Benign change = played.truth().benign().get(0);

    assertThat(change.kind()).isEqualTo(ScenarioKinds.DST_CHANGE);
    assertThat(Duration.between(change.from(), change.to())).hasHours(23);
    assertThat(meanHour(played, LocalDate.of(2026, 3, 23)))
        .isCloseTo(meanHour(played, LocalDate.of(2026, 3, 30)), within(0.5));
  }

  /** The mean local hour of tickets opened from Monday to Friday. */
  private static double meanHour(PlayedCentre played, LocalDate monday) {
    ZoneId zone = played.centre().zone();
    long from = monday.atStartOfDay(zone).toInstant().toEpochMilli();
    long to = monday.plusDays(5).atStartOfDay(zone).toInstant().toEpochMilli();
    return played.events().stream()
        .filter(event -> event.occurredAt() >= from && event.occurredAt() < to)
        .filter(event -> event.topic().thing().contains("wait"))
        .mapToDouble(
            event ->
                Instant.ofEpochMilli(event.occurredAt()).atZone(zone).toLocalTime().toSecondOfDay()
                    / 3600.0)
        .average()
        .orElseThrow();
  }

  @Test
  void shouldLoseWhatALostFeedSwallowsAndNothingElse() {
    PlayedCentre played = PlayedCentre.of(ShippedScenarios.named("outage").withDays(20), 6);
    var plan = played.centre().plan().outages();

    assertThat(plan.stream().map(outage -> outage.kind()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(ScenarioKinds.OUTAGES);
    assertThat(played.truth().outages()).hasSize(plan.size());
    plan.stream()
        .filter(outage -> outage.step().isEmpty())
        .forEach(
            outage -> {
              List<CentreEvent> left = played.of(outage.source(), outage.from(), outage.to());
              if (outage.only().isEmpty()) {
                assertThat(left).isEmpty();
              } else {
                String field = outage.source().equals("ticket") ? "change" : "outcome";
                assertThat(left).noneMatch(PlayedCentre.where(field, outage.only().get()));
              }
            });
  }

  @Test
  void shouldTellAFewEventsLateAndAFewTwice() {
    PlayedCentre played =
        PlayedCentre.of(
            "{ days: 6, steps: 6, volume: { min: 300, max: 900 }, late: 0.02, duplicates: 0.01 }",
            1);
    Map<String, Integer> times = new HashMap<>();
    played
        .events()
        .forEach(
            e -> times.merge(String.valueOf(PlayedCentre.field(e, "eventId")), 1, Integer::sum));
    double size = played.events().size();
    double late = played.events().stream().filter(e -> e.arrivesAt() > e.occurredAt()).count();
    double twice = times.values().stream().filter(n -> n == 2).count();

    assertThat(late / size).isCloseTo(0.02, within(0.005));
    assertThat(twice / size).isCloseTo(0.01, within(0.004));
    assertThat(times.values()).allMatch(n -> n <= 2);
  }
}
