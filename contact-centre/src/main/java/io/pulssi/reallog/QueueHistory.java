package io.pulssi.reallog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What could be seen of each step's queue every five minutes: who was waiting then, and how long
 * those had waited who left it in the half-hour before. Rebuilt from the log, which knows when each
 * call began to wait; a live monitor needs samples of waiting contacts for it.
 */
final class QueueHistory {
  static final long TICK = 300_000L;

  private static final Sight EMPTY = new Sight(0, 0, 0, 0);

  private final Map<String, NavigableMap<Long, Sight>> bySteps = new TreeMap<>();

  /**
   * One look at a queue.
   *
   * @param waiting contacts in it
   * @param oldestSeconds how long the first of them has waited
   * @param left contacts that left it in the last half-hour
   * @param meanWaitSeconds how long those had waited
   */
  record Sight(int waiting, double oldestSeconds, int left, double meanWaitSeconds) {

    /** The last half-hour's mean wait times those waiting: seconds of trouble ahead. */
    double waitTimesQueued() {
      return meanWaitSeconds * waiting;
    }
  }

  /** The queues behind contacts in the order of their end. */
  QueueHistory(List<LoggedContact> contacts) {
    var waiting = new TreeMap<String, NavigableMap<Long, Sight>>();
    var byStep = new TreeMap<String, List<LoggedContact>>();
    for (LoggedContact contact : contacts) {
      byStep.computeIfAbsent(contact.step(), any -> new ArrayList<>()).add(contact);
      long first = Math.floorDiv(contact.began(), TICK) * TICK + TICK;
      for (long at = first; at < contact.ended(); at += TICK) {
        Sight one = new Sight(1, (at - contact.began()) / 1000.0, 0, 0);
        waiting
            .computeIfAbsent(contact.step(), any -> new TreeMap<>())
            .merge(at, one, QueueHistory::together);
      }
    }
    byStep.forEach(
        (step, ended) ->
            bySteps.put(step, sights(ended, waiting.getOrDefault(step, new TreeMap<>()))));
  }

  private static Sight together(Sight one, Sight other) {
    return new Sight(
        one.waiting() + other.waiting(),
        Math.max(one.oldestSeconds(), other.oldestSeconds()),
        0,
        0);
  }

  private static NavigableMap<Long, Sight> sights(
      List<LoggedContact> ended, NavigableMap<Long, Sight> waiting) {
    var sights = new TreeMap<Long, Sight>();
    var recent = new ArrayDeque<LoggedContact>();
    double sum = 0;
    int next = 0;
    long last = ended.get(ended.size() - 1).ended() + SurgeWindows.HALF_HOUR;
    for (long at = Math.floorDiv(ended.get(0).ended(), TICK) * TICK; at <= last; at += TICK) {
      while (next < ended.size() && ended.get(next).ended() < at) {
        recent.add(ended.get(next));
        sum += ended.get(next++).waitSeconds();
      }
      while (!recent.isEmpty() && recent.peek().ended() < at - SurgeWindows.HALF_HOUR) {
        sum -= recent.remove().waitSeconds();
      }
      Sight queued = waiting.getOrDefault(at, EMPTY);
      if (queued.waiting() > 0 || !recent.isEmpty()) {
        double mean = recent.isEmpty() ? 0 : sum / recent.size();
        sights.put(at, new Sight(queued.waiting(), queued.oldestSeconds(), recent.size(), mean));
      }
    }
    return sights;
  }

  /** What was seen of a step's queue then; nobody, if nothing was. */
  Sight at(String step, long time) {
    return sightsOf(step).getOrDefault(time, EMPTY);
  }

  /** Every look at a step's queue at which there was anything to see. */
  NavigableMap<Long, Sight> sightsOf(String step) {
    return bySteps.getOrDefault(step, new TreeMap<>());
  }
}
