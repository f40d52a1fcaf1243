package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.trouble.IncidentEffect;
import io.pulssi.centre.world.ComplaintHabits;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.ContactHabits;
import io.pulssi.centre.world.WorldStep;

/** What follows a contact: another contact, a ticket, a survey, a complaint, or nothing. */
final class ContactAftermath {
  private static final double LONG_WAIT_SECONDS = 180;
  private static final double UNRESOLVED_MOOD = -1.2;
  private static final double FAILED_MOOD = -0.3;
  private static final int TRIES_MAX = 6;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final CustomerRoutes routes;
  private final SurveyDesk surveys;
  private final ComplaintDesk complaints;
  private final RandomDraws draws;

  ContactAftermath(
      CentreConditions conditions,
      EventScheduler clock,
      CustomerRoutes routes,
      SurveyDesk surveys,
      ComplaintDesk complaints,
      RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.routes = routes;
    this.surveys = surveys;
    this.complaints = complaints;
    this.draws = draws;
  }

  /** An agent has served the customer. */
  void served(CustomerContact contact, double waitSeconds) {
    int step = contact.step();
    ContactHabits habits = conditions.step(step).contact();
    double usual = 1 - habits.resolved();
    double now =
        Math.min(0.9, usual + conditions.sum(step, clock.now(), IncidentEffect::unresolved));
    double luck = draws.uniform();
    boolean resolved = luck >= now;
    complaints.experience(step, contact.customer(), contact.cause(), ComplaintHabits::base);
    double moodChange = -0.35 * StrictMath.log(1 + waitSeconds / LONG_WAIT_SECONDS);
    if (waitSeconds > LONG_WAIT_SECONDS) {
      complaints.experience(step, contact.customer(), contact.cause(), ComplaintHabits::longWait);
    }
    if (contact.failed()) {
      moodChange += FAILED_MOOD;
      complaints.experience(step, contact.customer(), contact.cause(), ComplaintHabits::failed);
    }
    if (!resolved) {
      moodChange += UNRESOLVED_MOOD;
      int cause = luck < usual ? contact.cause() : conditions.cause(step, clock.now());
      unresolved(contact, cause, habits);
    }
    surveys.contactOver(step, contact.customer(), moodChange);
    routes.onward(contact);
  }

  private void unresolved(CustomerContact contact, int cause, ContactHabits habits) {
    complaints.experience(contact.step(), contact.customer(), cause, ComplaintHabits::unresolved);
    WorldStep step = conditions.step(contact.step());
    if (step.share(ContactChannel.TICKET) > 0 && draws.chance(habits.ticket())) {
      routes.to(contact.again(ContactChannel.TICKET, cause));
    } else if (contact.tries() < TRIES_MAX && draws.chance(habits.repeat())) {
      CustomerContact again = contact.again(contact.channel(), cause);
      clock.inHours(habits.repeatHours().draw(draws), () -> routes.to(again));
    }
  }

  /** The customer has left the queue. */
  void gaveUp(CustomerContact contact, double waitSeconds) {
    ContactHabits habits = conditions.step(contact.step()).contact();
    double share = Math.min(1, waitSeconds / LONG_WAIT_SECONDS);
    complaints.experience(
        contact.step(), contact.customer(), contact.cause(), habit -> habit.abandoned() * share);
    if (contact.tries() < TRIES_MAX && draws.chance(habits.redial())) {
      CustomerContact again = contact.again(contact.channel(), contact.cause());
      clock.inSeconds(60 * habits.redialMinutes().draw(draws), () -> routes.to(again));
    } else {
      routes.elsewhere(contact);
    }
  }
}
