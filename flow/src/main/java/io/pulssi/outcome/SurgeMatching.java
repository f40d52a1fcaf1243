package io.pulssi.outcome;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Step;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which page belongs to which surge: a page on the surge's step, or on a step downstream of it, up
 * to five days before the surge.
 *
 * <p>Downstream, because customers who are failed at one step show up at the next ones, so that the
 * page may well be there while they complain about the first. A common cause belongs to every step.
 */
public final class SurgeMatching {
  /** How long before its surge a page may come. */
  public static final Duration AHEAD_MAX = Duration.ofDays(5);

  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> upstream = new ConcurrentHashMap<>();
  private final Set<String> all;

  /** By the edges of this map. */
  public SurgeMatching(JourneyMap map) {
    all = Collections.unmodifiableSet(new TreeSet<>(map.steps().keySet()));
    for (Step step : map.steps().values()) {
      for (String next : step.next()) {
        before.computeIfAbsent(next, any -> new TreeSet<>()).add(step.id());
      }
    }
  }

  private Set<String> upTo(String step) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(step));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        open.addAll(before.getOrDefault(next, Set.of()));
      }
    }
    return Collections.unmodifiableSet(reached);
  }

  /**
   * The steps whose surges a page on this step can belong to: itself and all upstream of it, by id;
   * for a step that the map does not know, only itself.
   */
  public Set<String> stepsOf(String pagedStep) {
    return pagedStep.equals(JourneyMap.WHOLE)
        ? all
        : upstream.computeIfAbsent(pagedStep, this::upTo);
  }

  /** Whether the page came before the surge, at most five days. */
  public boolean foresees(StepPage page, ComplaintSurge surge) {
    return page.at() < surge.at()
        && surge.at() - page.at() <= AHEAD_MAX.toMillis()
        && concerns(page, surge);
  }

  /**
   * Whether the page came while the surge was going on: right about the trouble, but too late to
   * foresee it.
   */
  public boolean accompanies(StepPage page, ComplaintSurge surge) {
    return surge.at() <= page.at() && page.at() <= surge.until() && concerns(page, surge);
  }

  /** Whether the page foresees or accompanies any of the surges. */
  public boolean isRight(StepPage page, Collection<ComplaintSurge> surges) {
    return surges.stream().anyMatch(surge -> foresees(page, surge) || accompanies(page, surge));
  }

  private boolean concerns(StepPage page, ComplaintSurge surge) {
    return stepsOf(page.step()).contains(surge.step());
  }
}
