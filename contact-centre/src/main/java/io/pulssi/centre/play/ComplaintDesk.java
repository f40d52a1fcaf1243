package io.pulssi.centre.play;

import io.pulssi.centre.law.Draws;
import io.pulssi.centre.world.ComplaintHabits;
import java.util.function.ToDoubleFunction;

/** Turns bad experiences into complaints, after a while. */
final class ComplaintDesk {
  private final Conditions conditions;
  private final Clockwork clock;
  private final Feed feed;
  private final Complaints kept;
  private final Draws draws;

  ComplaintDesk(Conditions conditions, Clockwork clock, Feed feed, Complaints kept, Draws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.kept = kept;
    this.draws = draws;
  }

  /**
   * An experience that may lead to one, with a probability of the step's habits: a higher one when
   * it comes of an incident, or during one.
   */
  void experience(
      int step, Customer customer, int cause, ToDoubleFunction<ComplaintHabits> probability) {
    ComplaintHabits habits = conditions.step(step).complaints();
    boolean angry =
        cause != Contact.NO_CAUSE || conditions.cause(step, clock.now()) != Contact.NO_CAUSE;
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
