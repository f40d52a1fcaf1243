package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.WorldStep;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Draws harmless events. */
final class HarmlessEventsDraw {
  private final CentreWorld world;
  private final ScenarioDays days;
  private final int firstDay;
  private final RandomDraws draws;
  private final List<Integer> all;

  HarmlessEventsDraw(CentreWorld world, ScenarioDays days, int firstDay, RandomDraws draws) {
    this.world = world;
    this.days = days;
    this.firstDay = firstDay;
    this.draws = draws;
    all = world.steps().stream().map(WorldStep::number).toList();
  }

  List<HarmlessEvent> draw(List<String> kinds) {
    List<HarmlessEvent> events = new ArrayList<>();
    kinds.forEach(kind -> events.add(one(kind)));
    addClockChange(events);
    return events;
  }

  private HarmlessEvent one(String kind) {
    return switch (kind) {
      case ScenarioKinds.HOLIDAY -> holiday();
      case ScenarioKinds.MARKETING_PEAK -> marketingPeak();
      case ScenarioKinds.SURVEY_CAMPAIGN -> surveyCampaign();
      default -> snowDay();
    };
  }

  private int day(int last) {
    return draws.between(Math.min(firstDay, last), last);
  }

  private HarmlessEvent holiday() {
    int day = day(days.count() - 1);
    double demand = draws.uniform(0.2, 0.55);
    return over(
        ScenarioKinds.HOLIDAY, all, day, 1, demand, demand * draws.uniform(0.9, 1.1), 1, 1, true);
  }

  private HarmlessEvent marketingPeak() {
    int length = draws.between(1, 4);
    double demand = draws.uniform(1.4, 2.2);
    double planned = demand * draws.uniform(0.9, 1.08);
    List<Integer> steps = some(draws.between(1, 2));
    int day = day(days.count() - length);
    return over(
        ScenarioKinds.MARKETING_PEAK, steps, day, length, demand, planned, 1, 1, draws.chance(0.5));
  }

  private HarmlessEvent surveyCampaign() {
    int length = draws.between(2, 4);
    int day = day(days.count() - length);
    List<Integer> steps = some(draws.between(2, 5));
    return over(
        ScenarioKinds.SURVEY_CAMPAIGN, steps, day, length, 1, 1, 1, draws.uniform(4, 10), false);
  }

  private HarmlessEvent snowDay() {
    int day = day(days.count() - 1);
    return over(
        ScenarioKinds.SNOW_DAY,
        all,
        day,
        1,
        draws.uniform(1.25, 1.6),
        1,
        draws.uniform(0.7, 0.9),
        1,
        false);
  }

  private List<Integer> some(int count) {
    List<Integer> left = new ArrayList<>(all);
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < count && !left.isEmpty(); i++) {
      chosen.add(left.remove(draws.below(left.size())));
    }
    return chosen.stream().sorted().toList();
  }

  private HarmlessEvent over(
      String kind,
      List<Integer> steps,
      int day,
      int length,
      double demand,
      double planned,
      double staff,
      double invites,
      boolean declared) {
    return new HarmlessEvent(
        kind,
        steps,
        days.at(day, 0),
        days.at(day + length, 0),
        demand,
        planned,
        staff,
        invites,
        declared);
  }

  /** Adds the day on which the clocks change, if there is one. */
  private void addClockChange(List<HarmlessEvent> events) {
    ZoneOffsetTransition change =
        world.zone().getRules().nextTransition(Instant.ofEpochMilli(days.from()));
    if (change != null && change.getInstant().toEpochMilli() < days.to()) {
      var day = change.getDateTimeBefore().toLocalDate();
      int number = (int) (day.toEpochDay() - days.start().toEpochDay());
      events.add(over(ScenarioKinds.DST_CHANGE, all, number, 1, 1, 1, 1, 1, false));
    }
  }
}
