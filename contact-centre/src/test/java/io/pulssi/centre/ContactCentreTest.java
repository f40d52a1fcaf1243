package io.pulssi.centre;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.centre.scenario.ShippedScenarios;
import io.pulssi.centre.world.JourneyEdge;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.codec.EventReader;
import io.pulssi.codec.ReadResult;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.journey.Weekend;
import io.pulssi.topic.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ContactCentreTest {
  private static final Map<String, String> PLACE_FIELD =
      Map.of(
          "queue-wait", "queue",
          "chat-wait", "queue",
          "ticket", "category",
          "survey", "touchpoint",
          "complaint", "touchpoint");

  @Test
  void shouldTellTheSameWithTheSameSeedAndElseOtherwise() {
    assertThat(lines(5)).isEqualTo(lines(5)).isNotEqualTo(lines(6));
  }

  private static List<String> lines(long seed) {
    EventJson json = new EventJson();
    return PlayedCentre.of(ShippedScenarios.named("first-steps"), seed).events().stream()
        .map(event -> new String(json.of(event), UTF_8))
        .toList();
  }

  @Test
  void shouldTellOnlyEventsThatTheMonitorReadsAndMapsInOrderOfTime() {
    PlayedCentre played =
        PlayedCentre.of(
            """
            days: 12
            learning-days: 3
            volume: { min: 30, max: 300 }
            incidents: { min: 3 }
            benign: [snow-day, survey-campaign]
            late: 0.01
            duplicates: 0.01
            """,
            4);
    JourneyMap map = played.centre().journey();
    Set<String> places = new HashSet<>();
    map.steps()
        .values()
        .forEach(
            step ->
                step.sources()
                    .forEach(
                        (source, values) -> values.forEach(v -> places.add(source.label() + v))));
    EventJson json = new EventJson();
    Map<String, EventReader<?>> readers = new HashMap<>();
    long before = played.centre().from().toEpochMilli();
    Set<String> seen = new HashSet<>();
    for (CentreEvent event : played.events()) {
      assertThat(event.occurredAt()).isGreaterThanOrEqualTo(before);
      assertThat(event.arrivesAt()).isGreaterThanOrEqualTo(event.occurredAt());
      before = event.occurredAt();
      String thing = event.topic().thing();
      EventReader<?> reader = readers.computeIfAbsent(thing, any -> reader(event.topic()));
      assertThat(reader.read(json.of(event)))
          .isInstanceOfSatisfying(
              ReadResult.Read.class, read -> assertThat(read.value()).isEqualTo(event.record()));
      String place = thing + PlayedCentre.field(event, PLACE_FIELD.get(thing));
      assertThat(places).contains(place);
      seen.add(place);
    }
    assertThat(before).isLessThan(played.centre().to().toEpochMilli());
    assertThat(places).as("nothing else is told").containsAll(seen);
    places.removeIf(place -> place.startsWith(Source.COMPLAINT.label()));
    assertThat(seen).as("every source of every step, few complaints apart").containsAll(places);
  }

  private static <T extends SpecificRecord> EventReader<T> reader(Topic<T> topic) {
    return new EventReader<>(topic.type());
  }

  @Test
  void shouldHaveAboutAsManyContactsAsItsStepsHaveVolume() {
    PlayedCentre played = PlayedCentre.of("{ days: 21, volume: { min: 8, max: 1000 } }", 12);
    Map<String, Integer> contacts = new TreeMap<>();
    Weekend weekend = Weekend.of(played.centre().zone());
    Set<LocalDate> workingDays = new HashSet<>();
    for (CentreEvent event : played.events()) {
      LocalDate day =
          Instant.ofEpochMilli(event.occurredAt()).atZone(played.centre().zone()).toLocalDate();
      if (!weekend.includes(day.getDayOfWeek()) && isContact(event)) {
        workingDays.add(day);
        contacts.merge(stepOf(event, played), 1, Integer::sum);
      }
    }
    double volume = 0;
    double came = 0;
    for (WorldStep step : played.centre().world().steps()) {
      double aDay = contacts.getOrDefault(step.id(), 0) / (double) workingDays.size();
      assertThat(aDay / step.volume()).as(step.id()).isBetween(0.5, 1.7);
      volume += step.volume();
      came += aDay;
    }
    assertThat(workingDays).hasSize(15);
    assertThat(came / volume).isCloseTo(1, within(0.15));
  }

  private static boolean isContact(CentreEvent event) {
    return switch (event.topic().thing()) {
      case "queue-wait", "chat-wait" -> !PlayedCentre.where("outcome", "WAITING").test(event);
      case "ticket" -> PlayedCentre.where("change", "OPENED").test(event);
      default -> false;
    };
  }

  private static String stepOf(CentreEvent event, PlayedCentre played) {
    String place =
        String.valueOf(PlayedCentre.field(event, PLACE_FIELD.get(event.topic().thing())));
    return played.centre().world().steps().stream()
        .filter(
            step ->
                place.equals("phone-" + step.id())
                    || place.equals("chat-" + step.id())
                    || step.categories().contains(place))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void shouldHaveBadDaysAndGoodOnesThatCallForEachOther() {
    PlayedCentre played =
        PlayedCentre.of(
            "{ days: 90, steps: 3, volume: { min: 300, max: 400 }, world: { day-spread: 0.2 } }",
            2);
    Map<LocalDate, Integer> perDay = new TreeMap<>();
    Weekend weekend = Weekend.of(played.centre().zone());
    for (CentreEvent event : played.events()) {
      LocalDate day =
          Instant.ofEpochMilli(event.occurredAt()).atZone(played.centre().zone()).toLocalDate();
      if (isContact(event) && !weekend.includes(day.getDayOfWeek())) {
        perDay.merge(day, 1, Integer::sum);
      }
    }
    double mean = perDay.values().stream().mapToInt(n -> n).average().orElseThrow();
    double variance =
        perDay.values().stream().mapToDouble(n -> (n - mean) * (n - mean)).average().orElseThrow();
    double together = 0;
    int pairs = 0;
    for (Map.Entry<LocalDate, Integer> day : perDay.entrySet()) {
      Integer next = perDay.get(day.getKey().plusDays(1));
      if (next != null) {
        together += (day.getValue() - mean) * (next - mean);
        pairs++;
      }
    }
    assertThat(variance / mean).as("1 would be Poisson").isGreaterThan(5);
    assertThat(together / pairs / variance).as("autocorrelation").isGreaterThan(0.1);
  }

  @Test
  void shouldWriteTheJourneyWithoutTheEdgesItsPlannersForgot() {
    ContactCentre centre =
        ContactCentre.of(PlayedCentre.scenario("{ days: 1, world: { undeclared-edges: 2 } }"), 3);
    JourneyMap map = centre.journey();
    List<JourneyEdge> forgotten =
        centre.world().edges().stream().filter(e -> !e.declared()).toList();

    assertThat(forgotten).hasSize(2);
    for (JourneyEdge edge : centre.world().edges()) {
      WorldStep from = centre.world().steps().get(edge.from());
      String to = centre.world().steps().get(edge.to()).id();
      assertThat(map.steps().get(from.id()).next().contains(to)).isEqualTo(edge.declared());
    }
    assertThat(map.steps()).hasSize(20);
    assertThat(map.steps().values().stream().map(step -> step.owner()).collect(Collectors.toSet()))
        .hasSize(6);
    assertThat(map.commonOwner()).isPresent();
    assertThat(map.sources())
        .as("all but verdicts, which owners speak")
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Source.VERDICT)));
    assertThat(centre.world().steps().stream().mapToDouble(WorldStep::volume).min())
        .hasValueCloseTo(8.0, within(0.01));
    assertThat(centre.world().steps().stream().mapToDouble(WorldStep::volume).max())
        .hasValueCloseTo(1800.0, within(0.01));
  }

  @Test
  void shouldTellTheTruthOnlyAtTheEnd() {
    ContactCentre centre = ContactCentre.of(PlayedCentre.scenario("{ days: 1, steps: 3 }"), 1);

    assertThatThrownBy(centre::truth).isInstanceOf(IllegalStateException.class);

    centre.play(event -> {});
    assertThat(centre.truth().incidents()).isEmpty();
    assertThatThrownBy(centre::next).isInstanceOf(NoSuchElementException.class);
  }
}
