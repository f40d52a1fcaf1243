package io.pulssi.baseline;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * What may be chosen about baselines.
 *
 * @param learningDays observed days during which a baseline moves freely, 1 to 60
 * @param weekend the weekend of a time zone
 */
public record BaselineSettings(int learningDays, Function<ZoneId, Set<DayOfWeek>> weekend) {
  /** Two weeks are safe; 7 days work and are worth offering. */
  public static final int LEARNING_DAYS = 14;

  /** Checks the range. */
  public BaselineSettings {
    if (learningDays < 1 || learningDays > 60) {
      throw new IllegalArgumentException("learningDays: %d (expected: 1 to 60)".formatted(learningDays));
    }
  }

  /** What is shipped, with Saturday and Sunday as the weekend everywhere. */
  public static BaselineSettings shipped() {
    Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    return new BaselineSettings(LEARNING_DAYS, zone -> weekend);
  }
}
