package io.pulssi.detect;

/**
 * What may be chosen about detection.
 *
 * @param learningDays observed days before a step may page, 1 to 60
 * @param priors thresholds to begin with
 * @param fastPath whether the hour that just passed may page without waiting for the hourly bets
 */
public record DetectionSettings(int learningDays, PriorThresholds priors, boolean fastPath) {
  /** Two weeks are safe; 7 days work and are worth offering. */
  public static final int LEARNING_DAYS = 14;

  /** Checks the range. */
  public DetectionSettings {
    if (learningDays < 1 || learningDays > 60) {
      throw new IllegalArgumentException("learningDays: " + learningDays + " (expected: 1 to 60)");
    }
  }

  /** What is shipped. */
  public static DetectionSettings shipped() {
    return new DetectionSettings(LEARNING_DAYS, PriorThresholds.shipped(), true);
  }

  /** The same with another length of learning. */
  public DetectionSettings withLearningDays(int days) {
    return new DetectionSettings(days, priors, fastPath);
  }
}
