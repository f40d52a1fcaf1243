package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.world.ComplaintHabits;
import java.util.function.ToDoubleFunction;

/** Turns experiences into complaints, with a delay. */
final class ComplaintDesk {
  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final ComplaintHistory kept;
  private final RandomDraws draws;

  ComplaintDesk(
      CentreConditions conditions,
      EventScheduler clock,
      EventFeed feed,
      ComplaintHistory kept,
      RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.kept = kept;
    this.draws = draws;
  }

  /**
   * An experience that may lead to a complaint. The probability comes from the habits of the step;
   * it is higher if an incident is the cause, or is going on.
   */
  void experience(
      int step, Customer customer, int cause, ToDoubleFunction<ComplaintHabits> probability) {
    ComplaintHabits habits = conditions.step(step).complaints();
    boolean angry =
        cause != CustomerContact.NO_CAUSE
            || conditions.cause(step, clock.now()) != CustomerContact.NO_CAUSE;
    if (draws.chance(probability.applyAsDouble(habits) * (angry ? habits.anger() : 1))) {
      long experiencedAt = clock.now();
      clock.inHours(
          habits.delayHours().draw(draws),
          () -> {
            kept.add(step, clock.now());
            feed.complaint(step, experiencedAt, customer);
          });
    }
  }
}
