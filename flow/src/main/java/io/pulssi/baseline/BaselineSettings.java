package io.pulssi.baseline;

/**
 * What may be chosen about baselines.
 *
 * @param learningDays observed days during which a baseline moves freely, 1 to 60
 */
public record BaselineSettings(int learningDays) {
  /** Two weeks are safe; 7 days work and are worth offering. */
  public static final int LEARNING_DAYS = 14;

  /** Checks the range. */
  public BaselineSettings {
    if (learningDays < 1 || learningDays > 60) {
      throw new IllegalArgumentException("learningDays: " + learningDays + " (expected: 1 to 60)");
    }
  }

  /** What is shipped. */
  public static BaselineSettings shipped() {
    return new BaselineSettings(LEARNING_DAYS);
  }
}
