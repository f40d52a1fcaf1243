package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import io.pulssi.centre.distribution.LogNormalDistribution;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Draws the edges of a journey: up to three from each step, forward, mostly to near steps. */
final class EdgesDraw {
  private final Scenario scenario;
  private final double[] volumes;
  private final RandomDraws draws;
  private final Distribution usualLag;

  EdgesDraw(Scenario scenario, double[] volumes, RandomDraws draws) {
    this.scenario = scenario;
    this.volumes = volumes;
    this.draws = draws;
    usualLag = new LogNormalDistribution(draws.logUniform(0.3, 6), draws.uniform(0.5, 1.2));
  }

  List<JourneyEdge> draw() {
    List<JourneyEdge> edges = new ArrayList<>();
    int sources = volumes.length - (scenario.journey().isPresent() ? 0 : 1);
    for (int from = 0; from < sources; from++) {
      for (int to : successors(from)) {
        edges.add(edge(from, to, true));
      }
    }
    int undeclared = (int) scenario.pins().undeclaredEdges().orElse(draws.between(0, 2));
    for (int i = 0; i < undeclared; i++) {
      addUndeclared(edges);
    }
    return List.copyOf(edges);
  }

  private Collection<Integer> successors(int from) {
    if (scenario.journey().isPresent()) {
      return scenario.journey().get().next(from);
    }
    var to = new TreeSet<Integer>();
    int count = draws.chance(0.1) ? 0 : draws.chance(0.5) ? 1 : draws.between(2, 3);
    for (int i = 0; i < count; i++) {
      int reach = 1 + (int) (draws.exponential() * 2);
      to.add(Math.min(volumes.length - 1, from + reach));
    }
    return to;
  }

  private void addUndeclared(List<JourneyEdge> edges) {
    for (int attempt = 0; attempt < 50; attempt++) {
      int from = draws.below(volumes.length - 1);
      int to = draws.between(from + 1, volumes.length - 1);
      if (edges.stream().noneMatch(edge -> edge.from() == from && edge.to() == to)) {
        edges.add(edge(from, to, false));
        return;
      }
    }
  }

  /** A large step must not send a small step more contacts than it can handle on a usual day. */
  private JourneyEdge edge(int from, int to, boolean declared) {
    double capacity = Math.min(1, volumes[to] / volumes[from]);
    double onward = draws.uniform(0.005, 0.05) * capacity;
    double spill = draws.uniform(0.2, 1) * (0.15 + 0.85 * capacity);
    return new JourneyEdge(from, to, onward, spill, lag(), declared);
  }

  private Distribution lag() {
    if (scenario.pins().spillLagHours().isPresent()) {
      return new LogNormalDistribution(scenario.pins().spillLagHours().getAsDouble(), 0.8);
    }
    return draws.chance(0.5)
        ? usualLag
        : new LogNormalDistribution(draws.logUniform(0.15, 14), draws.uniform(0.4, 1.3));
  }
}
