package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.centre.world.AgentCrew;
import io.pulssi.centre.world.WorldStep;
import java.time.LocalDateTime;

/**
 * Plans the agents of a crew by the half-hour: the expected load plus its square root times a
 * safety factor (Halfin and Whitt 1981), with a forecast error for each day. Planners learn how
 * much more work comes than fresh contacts make: fast before the first day, slowly after it.
 */
final class CrewStaffing {
  static final long HALF_HOUR = 1_800_000;

  private static final double LEARNED_BEFORE = 0.3;
  private static final double LEARNED_AFTER = 0.02;

  private final CrewQueue queue;
  private final CentreConditions conditions;
  private final EventScheduler clock;
  private final RandomDraws draws;
  private double inflation = 1.15;
  private double error = 1;
  private double plannedSeconds;
  private int day = -1;

  CrewStaffing(
      CrewQueue queue, CentreConditions conditions, EventScheduler clock, RandomDraws draws) {
    this.queue = queue;
    this.conditions = conditions;
    this.clock = clock;
    this.draws = draws;
  }

  void begin() {
    halfHour();
  }

  private void halfHour() {
    long now = clock.now();
    LocalDateTime local = conditions.local(now);
    if (local.getDayOfYear() != day) {
      nextDay(local.getDayOfYear());
    }
    AgentCrew crew = queue.crew();
    double fresh = freshSeconds(now, local);
    plannedSeconds += fresh;
    double load = fresh * inflation * error * 1000 / HALF_HOUR / crew.places();
    double agents = load + crew.safety() * StrictMath.sqrt(load);
    queue.staff(conditions.isOpen(crew, local) ? present(Math.max(1, agents), now) : 0);
    clock.at(now + HALF_HOUR, this::halfHour);
  }

  /** Agents present; a fraction of an agent is present in that share of the half-hours. */
  private int present(double planned, long now) {
    double factor = conditions.staff(queue.crew(), now);
    int whole = (int) Math.max(1, StrictMath.rint(planned));
    if (factor >= 1) {
      return whole;
    }
    double left = whole * factor;
    int sure = (int) left;
    return draws.chance(left - sure) ? sure + 1 : sure;
  }

  private double freshSeconds(long now, LocalDateTime local) {
    AgentCrew crew = queue.crew();
    double contacts = 0;
    for (int number : crew.steps()) {
      WorldStep step = conditions.step(number);
      contacts +=
          step.volume()
              * step.fresh()
              * step.share(crew.channel())
              * step.season(crew.channel()).at(local.getDayOfWeek(), local.getHour())
              * conditions.plan().planned(number, now)
              / 2;
    }
    return contacts * crew.service().mean();
  }

  private void nextDay(int newDay) {
    day = newDay;
    ScenarioDays days = conditions.days();
    double came = queue.takeWorkSeconds();
    if (plannedSeconds > 0 && came > 0) {
      double weight = clock.now() < days.from() ? LEARNED_BEFORE : LEARNED_AFTER;
      double ratio = Math.max(0.5, Math.min(2.5, came / plannedSeconds));
      inflation += weight * (ratio - inflation);
    }
    plannedSeconds = 0;
    error = StrictMath.exp(queue.crew().planNoise() * draws.normal());
  }
}
