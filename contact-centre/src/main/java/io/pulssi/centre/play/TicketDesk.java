package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.trouble.IncidentEffect;
import io.pulssi.centre.world.ComplaintHabits;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.centre.world.JourneyEdge;
import io.pulssi.centre.world.TicketHabits;
import io.pulssi.event.TicketChange;
import java.time.LocalDateTime;
import java.util.List;

/** Tickets from opening to closing, through every time they are solved in vain. */
final class TicketDesk {
  private static final class Matter {
    final String id;
    final Customer customer;
    int step;
    int cause;
    String category;
    boolean open = true;
    int life;

    Matter(String id, CustomerContact contact, String category) {
      this.id = id;
      this.customer = contact.customer();
      this.step = contact.step();
      this.cause = contact.cause();
      this.category = category;
    }
  }

  private static final int WORK_FROM = 7;
  private static final int WORK_TO = 20;
  private static final int LIVES_MAX = 8;
  private static final double REOPENED_BLOW = -1;
  private static final double PRESSED_BY_CONTACT = 0.3;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final CustomerRoutes ways;
  private final SurveyDesk surveys;
  private final ComplaintDesk complaints;
  private final RandomDraws draws;

  TicketDesk(
      CentreConditions conditions,
      EventScheduler clock,
      EventFeed feed,
      CustomerRoutes ways,
      SurveyDesk surveys,
      ComplaintDesk complaints,
      RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.ways = ways;
    this.surveys = surveys;
    this.complaints = complaints;
    this.draws = draws;
  }

  void open(CustomerContact contact) {
    List<String> categories = conditions.step(contact.step()).categories();
    Matter matter = new Matter(feed.newId("t"), contact, draws.pick(categories));
    tell(matter, TicketChange.OPENED);
    complaints.experience(matter.step, matter.customer, matter.cause, ComplaintHabits::base);
    if (contact.failed()) {
      complaints.experience(matter.step, matter.customer, matter.cause, ComplaintHabits::failed);
    }
    if (draws.chance(habits(matter).reassign())) {
      clock.inHours(habits(matter).replyHours().draw(draws), () -> reassign(matter));
    }
    work(matter, 1);
  }

  private TicketHabits habits(Matter matter) {
    return conditions.step(matter.step).tickets();
  }

  private void tell(Matter matter, TicketChange change) {
    feed.ticket(matter.step, matter.id, matter.category, change, matter.customer);
  }

  /** To another category of the step; where there is none, or now and then, to a next step's. */
  private void reassign(Matter matter) {
    if (!matter.open) {
      return;
    }
    List<JourneyEdge> next =
        conditions.world().edgesFrom(matter.step).stream()
            .filter(edge -> conditions.step(edge.to()).share(ContactChannel.TICKET) > 0)
            .toList();
    List<String> own = conditions.step(matter.step).categories();
    boolean away = own.size() < 2 || draws.chance(0.2);
    if (away && next.isEmpty()) {
      return;
    }
    if (away) {
      matter.step = draws.pick(next).to();
      matter.category = draws.pick(conditions.step(matter.step).categories());
    } else {
      matter.category = own.get(matter.category.equals(own.get(0)) ? 1 : 0);
    }
    tell(matter, TicketChange.REASSIGNED);
  }

  private void work(Matter matter, double share) {
    TicketHabits habits = habits(matter);
    int life = matter.life;
    double service = conditions.factor(matter.step, clock.now(), IncidentEffect::service);
    long solvedAt = atWork(habits.solveHours().draw(draws) * service * service * share);
    clock.at(solvedAt, () -> solve(matter));
    if (draws.chance(habits.replies())) {
      long repliedAt = atWork(habits.replyHours().draw(draws));
      if (repliedAt < solvedAt) {
        clock.at(repliedAt, () -> reply(matter, life));
      }
    }
    press(matter, life);
  }

  private void reply(Matter matter, int life) {
    if (matter.open && matter.life == life) {
      tell(matter, TicketChange.AGENT_REPLIED);
      if (draws.chance(habits(matter).answers())) {
        clock.inHours(
            0.2 + 3 * draws.exponential(),
            () -> {
              if (matter.open && matter.life == life) {
                tell(matter, TicketChange.CUSTOMER_REPLIED);
              }
            });
      }
    }
  }

  /** The customer asks again, in writing or otherwise, for as long as nothing comes. */
  private void press(Matter matter, int life) {
    clock.inHours(
        habits(matter).pressEveryHours() * draws.exponential(),
        () -> {
          if (matter.open && matter.life == life) {
            boolean spoken = conditions.step(matter.step).share(ContactChannel.TICKET) < 1;
            if (spoken && draws.chance(PRESSED_BY_CONTACT)) {
              ContactChannel channel = ways.channel(matter.step);
              ways.to(
                  new CustomerContact(
                      matter.step,
                      channel == ContactChannel.TICKET ? spokenChannel(matter.step) : channel,
                      matter.customer,
                      matter.cause,
                      false,
                      1));
            } else {
              tell(matter, TicketChange.CUSTOMER_REPLIED);
            }
            complaints.experience(
                matter.step, matter.customer, matter.cause, ComplaintHabits::longWait);
            press(matter, life);
          }
        });
  }

  private ContactChannel spokenChannel(int step) {
    return conditions.step(step).share(ContactChannel.PHONE) > 0
        ? ContactChannel.PHONE
        : ContactChannel.CHAT;
  }

  private void solve(Matter matter) {
    matter.open = false;
    tell(matter, TicketChange.RESOLVED);
    TicketHabits habits = habits(matter);
    double usual = habits.reopen() * (matter.life > 0 ? 1.3 : 1);
    double now = usual * conditions.factor(matter.step, clock.now(), IncidentEffect::reopen);
    double luck = draws.uniform();
    if (luck < Math.min(0.9, now) && matter.life < LIVES_MAX) {
      if (luck >= usual) {
        matter.cause = conditions.cause(matter.step, clock.now());
      }
      clock.inHours(habits.reopenHours().draw(draws), () -> reopen(matter));
    } else {
      surveys.contactOver(matter.step, matter.customer, REOPENED_BLOW * matter.life);
      clock.inHours(habits.closeHours(), () -> tell(matter, TicketChange.CLOSED));
      if (matter.life == 0) {
        ways.onward(
            new CustomerContact(
                matter.step, ContactChannel.TICKET, matter.customer, matter.cause, false, 0));
      }
    }
  }

  private void reopen(Matter matter) {
    matter.open = true;
    matter.life++;
    TicketHabits habits = habits(matter);
    boolean byReply = draws.chance(habits.reopenByReply());
    tell(matter, byReply ? TicketChange.CUSTOMER_REPLIED : TicketChange.REOPENED);
    complaints.experience(matter.step, matter.customer, matter.cause, ComplaintHabits::reopened);
    surveys.contactOver(matter.step, matter.customer, REOPENED_BLOW);
    work(matter, 0.7);
  }

  /** When something that takes so many hours is done: agents of tickets work from 7 to 20. */
  private long atWork(double hours) {
    long time = clock.now() + (long) (hours * 3_600_000);
    LocalDateTime local = conditions.local(time);
    if (local.getHour() >= WORK_FROM && local.getHour() < WORK_TO) {
      return time;
    }
    LocalDateTime morning = local.withHour(WORK_FROM).withMinute(0).withSecond(0).withNano(0);
    LocalDateTime next = local.getHour() < WORK_FROM ? morning : morning.plusDays(1);
    long opening = next.atZone(conditions.world().zone()).toInstant().toEpochMilli();
    return opening + (long) (draws.exponential() * 3_600_000 * 1.5);
  }
}
