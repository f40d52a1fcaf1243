package io.pulssi.arena.rival;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * Random Cut Forest (Guha et al. 2016, ICML) of the library of that name, one a step: each hour's
 * typical wait, shares and volume, four hours at once; the anomaly score of the library, counted
 * only where the hour was worse than usual, as the forest does not tell better from worse.
 */
final class RandomCutForests implements HourlyScore {
  private static final int VALUES = 3 + Harm.count();
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
  public double of(int hour, Counts counted) {
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
