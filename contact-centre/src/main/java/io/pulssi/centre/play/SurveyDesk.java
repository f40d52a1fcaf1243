package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.trouble.IncidentEffect;
import io.pulssi.centre.world.SurveyHabits;
import io.pulssi.event.SurveyChange;
import java.util.Optional;

/** Invites some customers to a survey; unhappy and delighted customers answer more often. */
final class SurveyDesk {
  private static final double INDIFFERENT = 0.7;
  private static final double RESPONSE_MAX = 0.9;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final RandomDraws draws;

  SurveyDesk(CentreConditions conditions, EventScheduler clock, EventFeed feed, RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.draws = draws;
  }

  /**
   * A contact is over.
   *
   * @param moodChange change of the customer's mood, in standard deviations
   */
  void contactOver(int step, Customer customer, double moodChange) {
    Optional<SurveyHabits> asked = conditions.step(step).survey();
    if (asked.isEmpty()) {
      return;
    }
    SurveyHabits habits = asked.get();
    long now = clock.now();
    double share = habits.invited() * conditions.plan().invites(step, now);
    if (draws.chance(Math.min(1, share))) {
      double mood =
          habits.mood()
              + draws.normal()
              + moodChange
              + conditions.sum(step, now, IncidentEffect::mood);
      clock.inHours(habits.inviteHours().draw(draws), () -> invite(step, customer, habits, mood));
    }
  }

  private void invite(int step, Customer customer, SurveyHabits habits, double mood) {
    String id = feed.newId("s");
    feed.survey(step, id, SurveyChange.INVITED, null, customer);
    double away = mood - INDIFFERENT;
    double response = habits.response() * (1 + habits.bias() * away * away);
    if (draws.chance(Math.min(RESPONSE_MAX, response))) {
      double score = SurveyScore.of(habits.instrument(), mood);
      clock.inHours(
          habits.answerHours().draw(draws),
          () -> feed.survey(step, id, SurveyChange.ANSWERED, score, customer));
    }
  }
}
