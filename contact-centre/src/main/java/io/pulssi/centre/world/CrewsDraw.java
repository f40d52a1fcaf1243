package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario.Pins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the crews: large steps have their own crew, small steps of one owner share a crew. */
final class CrewsDraw {
  private final Pins pins;
  private final RandomDraws draws;
  private final ServiceLawsDraw laws;
  private final double safety;
  private final double patienceMean;

  CrewsDraw(Pins pins, RandomDraws draws) {
    this.pins = pins;
    this.draws = draws;
    laws = new ServiceLawsDraw(pins, draws);
    safety = draws.uniform(0.3, 1.1);
    patienceMean = draws.logUniform(240, 900);
  }

  /** The crews of a channel; exactly one of them serves each step with that channel. */
  List<AgentCrew> draw(ContactChannel channel, List<StepDraft> steps) {
    Map<String, List<Integer>> shared = new LinkedHashMap<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (StepDraft step : steps) {
      double volume = step.volume() * step.channels().getOrDefault(channel, 0.0);
      if (volume > 0) {
        if (draws.chance(volume < 120 ? 0.1 : 0.75)) {
          groups.add(List.of(step.number()));
        } else {
          shared.computeIfAbsent(step.owner(), owner -> new ArrayList<>()).add(step.number());
        }
      }
    }
    shared.values().forEach(group -> groups.add(List.copyOf(group)));
    return groups.stream().map(group -> crew(channel, group)).toList();
  }

  /** Always drawn, so that later draws stay the same. */
  private OpeningHours opening() {
    OpeningHours drawn = OpeningHours.draw(draws);
    return pins.alwaysOpen() ? OpeningHours.ALWAYS : drawn;
  }

  private AgentCrew crew(ContactChannel channel, List<Integer> steps) {
    boolean phone = channel == ContactChannel.PHONE;
    double patience = patienceMean * draws.logUniform(0.7, 1.4) * (phone ? 1 : 1.3);
    Distribution service =
        laws.service(phone ? draws.logUniform(150, 480) : draws.logUniform(400, 1100));
    return new AgentCrew(
        channel,
        steps,
        opening(),
        pins.staffing().orElse(safety * draws.logUniform(0.7, 1.4)),
        draws.uniform(0.03, 0.1),
        service,
        laws.patience(patience),
        draws.uniform(0.002, 0.02),
        phone ? draws.uniform(0.01, 0.08) : 0,
        draws.uniform(40, 100),
        phone ? 1 : draws.between(2, 4),
        phone ? 0 : draws.uniform(0.3, 0.67),
        60 * draws.between(1, 5),
        phone && draws.chance(0.4) ? draws.uniform(0.05, 0.3) : 0,
        draws.uniform(90, 300),
        phone && draws.chance(0.3) ? draws.uniform(600, 1500) : Double.POSITIVE_INFINITY);
  }
}
