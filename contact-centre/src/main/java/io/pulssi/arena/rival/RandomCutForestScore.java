package io.pulssi.arena.rival;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * Random Cut Forest (Guha et al. 2016, ICML), by the library of that name, one forest for each
 * step. Its points are four hours of waits, shares and volume. The anomaly score counts only if the
 * hour was worse than usual, because the forest cannot tell better from worse.
 */
final class RandomCutForestScore implements HourlyScore {
  private static final int VALUES = 3 + PoorOutcome.count();
  private static final int HOURS = 4;

  private final SeasonalResiduals residuals = new SeasonalResiduals();
  private final RandomCutForest forest =
      RandomCutForest.builder()
          .dimensions(VALUES * HOURS)
          .shingleSize(HOURS)
          .internalShinglingEnabled(true)
          .numberOfTrees(25)
          .sampleSize(128)
          .outputAfter(7 * 24)
          .randomSeed(4)
          .parallelExecutionEnabled(false)
          .build();

  @Override
  public double of(int hour, StepCounts counted) {
    double[] z = residuals.of(hour, counted);
    float[] point = new float[VALUES];
    double worse = 0;
    for (int i = 0; i < z.length; i++) {
      point[i] = (float) z[i];
      worse += z[i];
    }
    point[z.length] = (float) StrictMath.log1p(counted.contacts());
    point[z.length + 1] = hour / 24f;
    double score = forest.getAnomalyScore(point);
    forest.update(point);
    return worse > 0 ? score : 0;
  }
}
