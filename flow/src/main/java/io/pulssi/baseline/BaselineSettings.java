package io.pulssi.baseline;

/**
 * Settings of the baselines.
 *
 * @param learningDays observed days during which a baseline adapts without the limit of {@link
 *     DailyDrift}, 1 to 60
 */
public record BaselineSettings(int learningDays) {
  /** Two weeks are safe; 7 days work. */
  public static final int LEARNING_DAYS = 14;

  /** Checks the range. */
  public BaselineSettings {
    if (learningDays < 1 || learningDays > 60) {
      throw new IllegalArgumentException("learningDays: " + learningDays + " (expected: 1 to 60)");
    }
  }

  /** The default settings. */
  public static BaselineSettings shipped() {
    return new BaselineSettings(LEARNING_DAYS);
  }
}
