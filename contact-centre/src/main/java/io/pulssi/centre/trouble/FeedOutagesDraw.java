package io.pulssi.centre.trouble;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.ScenarioKinds;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.journey.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Draws lost feeds. */
final class FeedOutagesDraw {
  private final CentreWorld world;
  private final ScenarioDays days;
  private final int firstDay;
  private final RandomDraws draws;

  FeedOutagesDraw(CentreWorld world, ScenarioDays days, int firstDay, RandomDraws draws) {
    this.world = world;
    this.days = days;
    this.firstDay = firstDay;
    this.draws = draws;
  }

  List<FeedOutage> draw(List<String> kinds) {
    List<FeedOutage> outages = new ArrayList<>();
    kinds.forEach(kind -> add(kind, outages));
    return outages;
  }

  private void add(String kind, List<FeedOutage> outages) {
    int day = draws.between(Math.min(firstDay, days.count() - 2), days.count() - 2);
    long from = days.at(day, draws.uniform(6, 15));
    switch (kind) {
      case ScenarioKinds.EVERYTHING -> {
        long to = from + ScenarioDays.hours(draws.logUniform(2, 12));
        for (Source source : EnumSet.range(Source.QUEUE_WAIT, Source.COMPLAINT)) {
          outages.add(outage(kind, source, Optional.empty(), Optional.empty(), from, to));
        }
      }
      case ScenarioKinds.CHANNEL -> {
        WorldStep step = draws.pick(world.steps());
        long to = from + ScenarioDays.hours(draws.logUniform(6, 72));
        Optional<Integer> number = Optional.of(step.number());
        outages.add(outage(kind, mainSource(step), number, Optional.empty(), from, to));
      }
      case ScenarioKinds.DENOMINATOR -> {
        boolean phone = draws.chance(0.5);
        Source source = phone ? Source.QUEUE_WAIT : Source.TICKET;
        Optional<String> only = Optional.of(phone ? "ANSWERED" : "RESOLVED");
        long to = from + ScenarioDays.hours(draws.logUniform(6, 48));
        outages.add(outage(kind, source, Optional.empty(), only, from, to));
      }
      default -> {
        Source source = draws.pick(List.of(Source.QUEUE_WAIT, Source.CHAT_WAIT, Source.TICKET));
        long to = from + ScenarioDays.hours(draws.logUniform(3, 30));
        outages.add(outage(kind, source, Optional.empty(), Optional.empty(), from, to));
      }
    }
  }

  private static Source mainSource(WorldStep step) {
    if (step.share(ContactChannel.PHONE) > 0) {
      return Source.QUEUE_WAIT;
    }
    return step.share(ContactChannel.CHAT) > 0 ? Source.CHAT_WAIT : Source.TICKET;
  }

  private static FeedOutage outage(
      String kind,
      Source source,
      Optional<Integer> step,
      Optional<String> only,
      long from,
      long to) {
    return new FeedOutage(kind, source.label(), step, only, from, to);
  }
}
