package io.pulssi.reallog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Each step's queue every five minutes: how many were waiting, and how long those had waited who
 * left it in the half-hour before. Rebuilt from the log, which knows when each call began to wait;
 * a live monitor needs samples of waiting contacts for this.
 */
final class QueueHistory {
  static final long TICK = 300_000L;

  private static final QueueSnapshot EMPTY = new QueueSnapshot(0, 0, 0, 0);

  private final Map<String, NavigableMap<Long, QueueSnapshot>> bySteps = new TreeMap<>();

  /**
   * A queue at one moment.
   *
   * @param waiting contacts in it
   * @param oldestSeconds how long the first of them has waited
   * @param left contacts that left it in the last half-hour
   * @param meanWaitSeconds how long those had waited
   */
  record QueueSnapshot(int waiting, double oldestSeconds, int left, double meanWaitSeconds) {

    /** The last half-hour's mean wait times the contacts waiting. */
    double waitTimesQueued() {
      return meanWaitSeconds * waiting;
    }
  }

  /** From contacts in the order in which they ended. */
  QueueHistory(List<LoggedContact> contacts) {
    var waiting = new TreeMap<String, NavigableMap<Long, QueueSnapshot>>();
    var byStep = new TreeMap<String, List<LoggedContact>>();
    for (LoggedContact contact : contacts) {
      byStep.computeIfAbsent(contact.step(), any -> new ArrayList<>()).add(contact);
      long first = Math.floorDiv(contact.began(), TICK) * TICK + TICK;
      for (long at = first; at < contact.ended(); at += TICK) {
        QueueSnapshot one = new QueueSnapshot(1, (at - contact.began()) / 1000.0, 0, 0);
        waiting
            .computeIfAbsent(contact.step(), any -> new TreeMap<>())
            .merge(at, one, QueueHistory::together);
      }
    }
    byStep.forEach(
        (step, ended) ->
            bySteps.put(step, snapshots(ended, waiting.getOrDefault(step, new TreeMap<>()))));
  }

  private static QueueSnapshot together(QueueSnapshot one, QueueSnapshot other) {
    return new QueueSnapshot(
        one.waiting() + other.waiting(),
        Math.max(one.oldestSeconds(), other.oldestSeconds()),
        0,
        0);
  }

  private static NavigableMap<Long, QueueSnapshot> snapshots(
      List<LoggedContact> ended, NavigableMap<Long, QueueSnapshot> waiting) {
    var snapshots = new TreeMap<Long, QueueSnapshot>();
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
      QueueSnapshot queued = waiting.getOrDefault(at, EMPTY);
      if (queued.waiting() > 0 || !recent.isEmpty()) {
        double mean = recent.isEmpty() ? 0 : sum / recent.size();
        snapshots.put(
            at, new QueueSnapshot(queued.waiting(), queued.oldestSeconds(), recent.size(), mean));
      }
    }
    return snapshots;
  }

  /** A step's queue at a time; empty if nothing is known. */
  QueueSnapshot at(String step, long time) {
    return snapshotsOf(step).getOrDefault(time, EMPTY);
  }

  /** Every moment at which a step's queue was not empty, or had just been left. */
  NavigableMap<Long, QueueSnapshot> snapshotsOf(String step) {
    return bySteps.getOrDefault(step, new TreeMap<>());
  }
}
