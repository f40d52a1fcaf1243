package io.pulssi.arena.rival;

import io.pulssi.arena.Detector;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Alert rules, evaluated at every slice. */
final class RulesRun implements Detector.Run {
  private final List<String> steps;
  private final Rules[] rules;
  private final Judge[] judges;
  private long slices;

  RulesRun(JourneyMap map, Supplier<Judge> judge) {
    steps = List.copyOf(map.steps().keySet());
    rules = new Rules[steps.size()];
    Arrays.setAll(rules, i -> new Rules());
    judges = new Judge[steps.size()];
    Arrays.setAll(judges, i -> judge.get());
  }

  @Override
  public void see(ClosedSlice slice, double[] scores) {
    for (int i = 0; i < rules.length; i++) {
      Counts counts = new Counts();
      StepSummary counted = slice.steps().get(steps.get(i));
      if (counted != null) {
        counts.add(counted);
      }
      scores[i] = judges[i].score(slices, rules[i].after(counts));
    }
    slices++;
  }

  /** What the values of one step's rules come to. */
  @FunctionalInterface
  interface Judge {
    /**
     * Scores a slice.
     *
     * @param slice counted from 0
     * @param values of the rules; NaN where too little was counted
     */
    double score(long slice, double[] values);
  }
}
