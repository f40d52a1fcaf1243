package io.pulssi.centre.play;

import io.pulssi.centre.law.Draws;
import io.pulssi.centre.trouble.Force;
import io.pulssi.centre.world.SurveyHabits;
import io.pulssi.event.SurveyChange;
import java.util.Optional;

/** Asks some customers how it was; the unhappy and the delighted answer more. */
final class SurveyDesk {
  private static final double INDIFFERENT = 0.7;
  private static final double RESPONSE_MAX = 0.9;

  private final Conditions conditions;
  private final Clockwork clock;
  private final Feed feed;
  private final Draws draws;

  SurveyDesk(Conditions conditions, Clockwork clock, Feed feed, Draws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.draws = draws;
  }

  /**
   * A contact is over.
   *
   * @param blow what it did to the customer's mood, in standard deviations; negative is bad
   */
  void contactOver(int step, Customer customer, double blow) {
    Optional<SurveyHabits> asked = conditions.step(step).survey();
    if (asked.isEmpty()) {
      return;
    }
    SurveyHabits habits = asked.get();
    long now = clock.now();
    double share = habits.invited() * conditions.plan().invites(step, now);
    if (draws.chance(Math.min(1, share))) {
      double mood = habits.mood() + draws.normal() + blow + conditions.sum(step, now, Force::mood);
      clock.inHours(habits.inviteHours().draw(draws), () -> invite(step, customer, habits, mood));
    }
  }

  private void invite(int step, Customer customer, SurveyHabits habits, double mood) {
    String id = feed.newId("s");
    feed.survey(step, id, SurveyChange.INVITED, null, customer);
    double away = mood - INDIFFERENT;
    double response = habits.response() * (1 + habits.bias() * away * away);
    if (draws.chance(Math.min(RESPONSE_MAX, response))) {
      double score = Score.of(habits.instrument(), mood);
      clock.inHours(
          habits.answerHours().draw(draws),
          () -> feed.survey(step, id, SurveyChange.ANSWERED, score, customer));
    }
  }
}
