package io.pulssi.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.event.Outcome;
import io.pulssi.figure.ShareInterval;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.outcome.Scorecard;
import io.pulssi.view.OutputView;
import io.pulssi.view.RecordJson;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Outcomes of pages per journey, owner and week, from the outcome topic. */
final class ScorecardAnswers {
  private final Supplier<Map<String, JourneyMap>> maps;
  private final OutputView view;

  ScorecardAnswers(Supplier<Map<String, JourneyMap>> maps, OutputView view) {
    this.maps = maps;
    this.view = view;
  }

  /** Every journey in the order of the maps; weeks are Monday to Sunday of the journey's time. */
  ObjectNode all() {
    ObjectNode answer = RecordJson.object().put("connected", view.connected());
    ArrayNode journeys = answer.putArray("journeys");
    maps.get().values().forEach(map -> journeys.add(journey(map)));
    return answer;
  }

  private ObjectNode journey(JourneyMap map) {
    List<Outcome> outcomes = view.outcomes(map.journey());
    ObjectNode journey = RecordJson.object().put("journey", map.journey());
    ArrayNode owners = journey.putArray("owners");
    for (Owner owner : map.owners().values()) {
      owners.add(
          owner(
              map,
              owner,
              outcomes.stream().filter(page -> page.getOwner().equals(owner.id())).toList()));
    }
    return journey;
  }

  private static ObjectNode owner(JourneyMap map, Owner owner, List<Outcome> outcomes) {
    ObjectNode node =
        RecordJson.object()
            .put("owner", owner.id())
            .put("name", owner.name())
            .put("shadow", owner.shadow())
            .put("nominalFalsePagesPerWeek", map.falsePagesPerOwnerPerWeek());
    node.set("total", card(Scorecard.of(outcomes)));
    ArrayNode weeks = node.putArray("weeks");
    byWeek(outcomes, map.timezone())
        .forEach(
            (monday, pages) -> {
              ObjectNode week = card(Scorecard.of(pages));
              weeks.add(RecordJson.object().put("from", monday.toString()).setAll(week));
            });
    return node;
  }

  /** The newest first. */
  private static SortedMap<LocalDate, List<Outcome>> byWeek(List<Outcome> outcomes, ZoneId zone) {
    SortedMap<LocalDate, List<Outcome>> weeks = new TreeMap<>(Comparator.reverseOrder());
    for (Outcome outcome : outcomes) {
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(outcome.getPagedAt()), zone);
      weeks
          .computeIfAbsent(
              day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              monday -> new ArrayList<>())
          .add(outcome);
    }
    return weeks;
  }

  private static ObjectNode card(Scorecard score) {
    ObjectNode node =
        RecordJson.object()
            .put("pages", score.pages())
            .put("confirmed", score.confirmed())
            .put("false", score.wrong())
            .put("treated", score.treated())
            .put("pending", score.pending());
    if (score.medianLeadSeconds() != null) {
      node.put("medianLeadSeconds", score.medianLeadSeconds());
    }
    share(node, "precision", score.precision());
    share(node, "precisionWithTreated", score.precisionWithTreated());
    if (score.byChance() != null) {
      node.put("byChance", rounded(score.byChance()));
    }
    return node;
  }

  /** What is not known is absent. */
  private static void share(ObjectNode into, String name, ShareInterval share) {
    if (share.isKnown()) {
      into.putObject(name)
          .put("value", rounded(share.value()))
          .put("n", share.n())
          .put("low", rounded(share.low()))
          .put("high", rounded(share.high()));
    }
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 10_000) / 10_000;
  }
}
