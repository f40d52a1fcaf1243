package io.pulssi.arena.rival;

import io.pulssi.arena.ArenaDetector;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Alert rules for every step, evaluated at every slice. */
final class AlertRulesRun implements ArenaDetector.Run {
  private final List<String> steps;
  private final AlertRules[] rules;
  private final RuleScore[] ruleScores;
  private long slices;

  AlertRulesRun(JourneyMap map, Supplier<RuleScore> ruleScore) {
    steps = List.copyOf(map.steps().keySet());
    rules = new AlertRules[steps.size()];
    Arrays.setAll(rules, i -> new AlertRules());
    ruleScores = new RuleScore[steps.size()];
    Arrays.setAll(ruleScores, i -> ruleScore.get());
  }

  @Override
  public void see(ClosedSlice slice, double[] scores) {
    for (int i = 0; i < rules.length; i++) {
      StepCounts counts = new StepCounts();
      StepSummary counted = slice.steps().get(steps.get(i));
      if (counted != null) {
        counts.add(counted);
      }
      scores[i] = ruleScores[i].score(slices, rules[i].after(counts));
    }
    slices++;
  }

  /** Turns the values of one step's rules into a score. */
  @FunctionalInterface
  interface RuleScore {
    /**
     * Scores a slice.
     *
     * @param slice counted from 0
     * @param values of the rules; NaN where too little was counted
     */
    double score(long slice, double[] values);
  }
}
