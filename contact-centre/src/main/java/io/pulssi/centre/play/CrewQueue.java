package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.trouble.IncidentEffect;
import io.pulssi.centre.world.AgentCrew;
import io.pulssi.centre.world.ContactChannel;
import io.pulssi.event.ChatOutcome;
import io.pulssi.event.QueueOutcome;
import java.util.ArrayDeque;

/** The queue of a crew, in order of arrival, and the contacts that its agents serve. */
final class CrewQueue {
  /** How a wait ends without an agent. */
  private enum End {
    LEFT,
    LEFT_SILENTLY,
    CALLBACK,
    OVERFLOWED
  }

  private static final class Waiting {
    final CustomerContact contact;
    final String id;
    final long since;
    boolean over;
    boolean silent;

    Waiting(CustomerContact contact, String id, long since) {
      this.contact = contact;
      this.id = id;
      this.since = since;
    }
  }

  private static final long SAMPLED_FROM_MILLIS = 60_000;
  private static final double CALLBACK_DELAY_SECONDS = 1800;

  private final AgentCrew crew;
  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final EventFeed feed;
  private final ContactAftermath aftermath;
  private final RandomDraws draws;
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private int places;
  private int busy;
  private int waiting;
  private boolean sampling;
  private double workSeconds;

  CrewQueue(
      AgentCrew crew,
      CentreConditions conditions,
      EventScheduler clock,
      EventFeed feed,
      ContactAftermath aftermath,
      RandomDraws draws) {
    this.crew = crew;
    this.conditions = conditions;
    this.clock = clock;
    this.feed = feed;
    this.aftermath = aftermath;
    this.draws = draws;
  }

  AgentCrew crew() {
    return crew;
  }

  /** Seconds of work that arrived since the last call. */
  double takeWorkSeconds() {
    double taken = workSeconds;
    workSeconds = 0;
    return taken;
  }

  /** Sets the number of agents; the last one stays while somebody waits. */
  void staff(int agents) {
    places = (agents == 0 && waiting > 0 && places > 0 ? 1 : agents) * crew.places();
    serve();
  }

  /** A contact arrives; outside opening hours it comes again after opening. */
  void arrive(CustomerContact contact) {
    if (!conditions.isOpen(crew, conditions.local(clock.now()))) {
      long opening = conditions.nextOpening(crew, clock.now());
      clock.at(opening + (long) (draws.exponential() * 2_400_000), () -> arrive(contact));
      return;
    }
    workSeconds += crew.service().mean();
    Waiting newcomer = new Waiting(contact, feed.newId("k"), clock.now());
    queue.add(newcomer);
    waiting++;
    serve();
    if (!newcomer.over) {
      planEnd(newcomer);
      sample();
    }
  }

  private void planEnd(Waiting one) {
    double patience = patience();
    End end = crew.silent() > 0 && draws.chance(crew.silent()) ? End.LEFT_SILENTLY : End.LEFT;
    double until = patience;
    if (crew.callbackAt() < until && draws.chance(crew.callbackShare())) {
      until = crew.callbackAt() * draws.uniform(0.95, 1.3);
      end = End.CALLBACK;
    }
    if (crew.overflowAt() < until) {
      until = crew.overflowAt();
      end = End.OVERFLOWED;
    }
    End how = end;
    clock.inSeconds(until, () -> end(one, how));
  }

  private double patience() {
    double kind = draws.uniform();
    if (kind < crew.balk()) {
      return draws.uniform(1, 10);
    }
    if (kind < crew.balk() + crew.announced()) {
      return crew.announcedAt() + draws.exponential() * 8;
    }
    return crew.patience().draw(draws);
  }

  private void end(Waiting one, End how) {
    if (one.over || one.silent) {
      return;
    }
    if (how == End.LEFT_SILENTLY) {
      one.silent = true;
      aftermath.gaveUp(one.contact, seconds(one));
      return;
    }
    one.over = true;
    waiting--;
    switch (how) {
      case CALLBACK -> {
        send(one, QueueOutcome.CALLBACK, ChatOutcome.ABANDONED);
        clock.inSeconds(CALLBACK_DELAY_SECONDS * draws.exponential(), () -> callBack(one));
      }
      case OVERFLOWED -> {
        send(one, QueueOutcome.OVERFLOWED, ChatOutcome.ABANDONED);
        aftermath.served(one.contact, seconds(one));
      }
      default -> {
        send(one, QueueOutcome.ABANDONED, ChatOutcome.ABANDONED);
        aftermath.gaveUp(one.contact, seconds(one));
      }
    }
  }

  /** An agent calls back: no more wait, but the same work. */
  private void callBack(Waiting one) {
    busy++;
    double seconds = serviceSeconds(one.contact);
    clock.inSeconds(
        seconds,
        () -> {
          aftermath.served(one.contact, 0);
          free();
        });
  }

  private void serve() {
    while (busy < places) {
      Waiting next = queue.poll();
      if (next == null) {
        return;
      }
      if (!next.over) {
        start(next);
      }
    }
  }

  private void start(Waiting one) {
    one.over = true;
    waiting--;
    busy++;
    double ring =
        crew.channel() == ContactChannel.PHONE ? draws.uniform(1, 5) : draws.uniform(3, 20);
    double work = one.silent ? draws.uniform(30, 120) : serviceSeconds(one.contact);
    clock.inSeconds(
        ring,
        () -> {
          send(one, QueueOutcome.ANSWERED, ChatOutcome.ANSWERED);
          double waited = seconds(one);
          clock.inSeconds(
              work,
              () -> {
                if (!one.silent) {
                  aftermath.served(one.contact, waited);
                }
                free();
              });
        });
  }

  private void free() {
    busy--;
    serve();
  }

  private double serviceSeconds(CustomerContact contact) {
    return crew.service().draw(draws)
        * conditions.factor(contact.step(), clock.now(), IncidentEffect::service);
  }

  private double seconds(Waiting one) {
    return (clock.now() - one.since) / 1000.0;
  }

  private void send(Waiting one, QueueOutcome phone, ChatOutcome chat) {
    if (crew.channel() == ContactChannel.PHONE) {
      feed.phone(one.contact, one.id, seconds(one), phone);
    } else {
      feed.chat(one.contact, one.id, seconds(one), chat);
    }
  }

  /** While somebody waits, contacts that have waited for over a minute are sampled regularly. */
  private void sample() {
    if (!sampling) {
      sampling = true;
      clock.inSeconds(crew.sampleSeconds(), this::sampleNow);
    }
  }

  private void sampleNow() {
    sampling = false;
    for (Waiting one : queue) {
      if (!one.over && clock.now() - one.since > SAMPLED_FROM_MILLIS) {
        send(one, QueueOutcome.WAITING, ChatOutcome.WAITING);
      }
    }
    if (waiting > 0) {
      sample();
    }
  }
}
