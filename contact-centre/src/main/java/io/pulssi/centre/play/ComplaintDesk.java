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

  /** An experience that may lead to one, with a probability of the step's habits. */
  void experience(int step, Customer customer, ToDoubleFunction<ComplaintHabits> probability) {
    ComplaintHabits habits = conditions.step(step).complaints();
    if (draws.chance(probability.applyAsDouble(habits))) {
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
