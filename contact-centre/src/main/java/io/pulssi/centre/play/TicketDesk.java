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

/** Handles tickets from opening to closing, with all their reopenings. */
final class TicketDesk {
  private static final class OpenTicket {
    final String id;
    final Customer customer;
    int step;
    int cause;
    String category;
    boolean open = true;
    int reopenings;

    OpenTicket(String id, CustomerContact contact, String category) {
      this.id = id;
      this.customer = contact.customer();
      this.step = contact.step();
      this.cause = contact.cause();
      this.category = category;
    }
  }

  private static final int WORK_FROM = 7;
  private static final int WORK_TO = 20;
  private static final int REOPENINGS_MAX = 8;
  private static final double REOPENED_MOOD = -1;
  private static final double PRESSED_BY_CONTACT = 0.3;

  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final CustomerRoutes routes;
  private final SurveyDesk surveys;
  private final ComplaintDesk complaints;
  private final RandomDraws draws;

  TicketDesk(
      CentreConditions conditions,
      EventScheduler clock,
      EventFeed feed,
      CustomerRoutes routes,
      SurveyDesk surveys,
      ComplaintDesk complaints,
      RandomDraws draws) {
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.routes = routes;
    this.surveys = surveys;
    this.complaints = complaints;
    this.draws = draws;
  }

  void open(CustomerContact contact) {
    List<String> categories = conditions.step(contact.step()).categories();
    OpenTicket ticket = new OpenTicket(feed.newId("t"), contact, draws.pick(categories));
    send(ticket, TicketChange.OPENED);
    complaints.experience(ticket.step, ticket.customer, ticket.cause, ComplaintHabits::base);
    if (contact.failed()) {
      complaints.experience(ticket.step, ticket.customer, ticket.cause, ComplaintHabits::failed);
    }
    if (draws.chance(habits(ticket).reassign())) {
      clock.inHours(habits(ticket).replyHours().draw(draws), () -> reassign(ticket));
    }
    work(ticket, 1);
  }

  private TicketHabits habits(OpenTicket ticket) {
    return conditions.step(ticket.step).tickets();
  }

  private void send(OpenTicket ticket, TicketChange change) {
    feed.ticket(ticket.step, ticket.id, ticket.category, change, ticket.customer);
  }

  /** To another category of the step; if it has none, and sometimes otherwise, to a next step. */
  private void reassign(OpenTicket ticket) {
    if (!ticket.open) {
      return;
    }
    List<JourneyEdge> next =
        conditions.world().edgesFrom(ticket.step).stream()
            .filter(edge -> conditions.step(edge.to()).share(ContactChannel.TICKET) > 0)
            .toList();
    List<String> own = conditions.step(ticket.step).categories();
    boolean away = own.size() < 2 || draws.chance(0.2);
    if (away && next.isEmpty()) {
      return;
    }
    if (away) {
      ticket.step = draws.pick(next).to();
      ticket.category = draws.pick(conditions.step(ticket.step).categories());
    } else {
      ticket.category = own.get(ticket.category.equals(own.get(0)) ? 1 : 0);
    }
    send(ticket, TicketChange.REASSIGNED);
  }

  private void work(OpenTicket ticket, double share) {
    TicketHabits habits = habits(ticket);
    int reopenings = ticket.reopenings;
    double service = conditions.factor(ticket.step, clock.now(), IncidentEffect::service);
    long solvedAt = atWork(habits.solveHours().draw(draws) * service * service * share);
    clock.at(solvedAt, () -> solve(ticket));
    if (draws.chance(habits.replies())) {
      long repliedAt = atWork(habits.replyHours().draw(draws));
      if (repliedAt < solvedAt) {
        clock.at(repliedAt, () -> reply(ticket, reopenings));
      }
    }
    press(ticket, reopenings);
  }

  private void reply(OpenTicket ticket, int reopenings) {
    if (ticket.open && ticket.reopenings == reopenings) {
      send(ticket, TicketChange.AGENT_REPLIED);
      if (draws.chance(habits(ticket).answers())) {
        clock.inHours(
            0.2 + 3 * draws.exponential(),
            () -> {
              if (ticket.open && ticket.reopenings == reopenings) {
                send(ticket, TicketChange.CUSTOMER_REPLIED);
              }
            });
      }
    }
  }

  /** The customer asks again, by ticket or otherwise, while the ticket is open. */
  private void press(OpenTicket ticket, int reopenings) {
    clock.inHours(
        habits(ticket).pressEveryHours() * draws.exponential(),
        () -> {
          if (ticket.open && ticket.reopenings == reopenings) {
            boolean spoken = conditions.step(ticket.step).share(ContactChannel.TICKET) < 1;
            if (spoken && draws.chance(PRESSED_BY_CONTACT)) {
              ContactChannel channel = routes.channel(ticket.step);
              routes.to(
                  new CustomerContact(
                      ticket.step,
                      channel == ContactChannel.TICKET ? spokenChannel(ticket.step) : channel,
                      ticket.customer,
                      ticket.cause,
                      false,
                      1));
            } else {
              send(ticket, TicketChange.CUSTOMER_REPLIED);
            }
            complaints.experience(
                ticket.step, ticket.customer, ticket.cause, ComplaintHabits::longWait);
            press(ticket, reopenings);
          }
        });
  }

  private ContactChannel spokenChannel(int step) {
    return conditions.step(step).share(ContactChannel.PHONE) > 0
        ? ContactChannel.PHONE
        : ContactChannel.CHAT;
  }

  private void solve(OpenTicket ticket) {
    ticket.open = false;
    send(ticket, TicketChange.RESOLVED);
    TicketHabits habits = habits(ticket);
    double usual = habits.reopen() * (ticket.reopenings > 0 ? 1.3 : 1);
    double now = usual * conditions.factor(ticket.step, clock.now(), IncidentEffect::reopen);
    double luck = draws.uniform();
    if (luck < Math.min(0.9, now) && ticket.reopenings < REOPENINGS_MAX) {
      if (luck >= usual) {
        ticket.cause = conditions.cause(ticket.step, clock.now());
      }
      clock.inHours(habits.reopenHours().draw(draws), () -> reopen(ticket));
    } else {
      surveys.contactOver(ticket.step, ticket.customer, REOPENED_MOOD * ticket.reopenings);
      clock.inHours(habits.closeHours(), () -> send(ticket, TicketChange.CLOSED));
      if (ticket.reopenings == 0) {
        routes.onward(
            new CustomerContact(
                ticket.step, ContactChannel.TICKET, ticket.customer, ticket.cause, false, 0));
      }
    }
  }

  private void reopen(OpenTicket ticket) {
    ticket.open = true;
    ticket.reopenings++;
    TicketHabits habits = habits(ticket);
    boolean byReply = draws.chance(habits.reopenByReply());
    send(ticket, byReply ? TicketChange.CUSTOMER_REPLIED : TicketChange.REOPENED);
    complaints.experience(ticket.step, ticket.customer, ticket.cause, ComplaintHabits::reopened);
    surveys.contactOver(ticket.step, ticket.customer, REOPENED_MOOD);
    work(ticket, 0.7);
  }

  /** When work of so many hours is done: ticket agents work from 7 to 20. */
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
