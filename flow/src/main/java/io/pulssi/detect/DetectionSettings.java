package io.pulssi.detect;

/**
 * Settings of detection.
 *
 * @param learningDays observed days before a step may page, 1 to 60
 * @param priors thresholds used before there is history to calibrate with
 * @param fastPath whether the last 60 minutes may page in any slice, without waiting for the full
 *     hour
 */
public record DetectionSettings(int learningDays, PriorThresholds priors, boolean fastPath) {
  /** Two weeks are safe; 7 days work. */
  public static final int LEARNING_DAYS = 14;

  /** Checks the range. */
  public DetectionSettings {
    if (learningDays < 1 || learningDays > 60) {
      throw new IllegalArgumentException("learningDays: " + learningDays + " (expected: 1 to 60)");
    }
  }

  /** The default settings. */
  public static DetectionSettings shipped() {
    return new DetectionSettings(LEARNING_DAYS, PriorThresholds.shipped(), true);
  }

  /** The same with other learning days. */
  public DetectionSettings withLearningDays(int days) {
    return new DetectionSettings(days, priors, fastPath);
  }
}
