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
 * Matches pages with complaint surges. A page matches a surge if it is on the step of the surge or
 * downstream of it, and comes at most five days before the surge or while it lasts.
 *
 * <p>Downstream steps count because customers with a problem at one step go on to the next ones.
 * There the page may come, while the customers complain about the first step. A page for a common
 * cause matches every step.
 */
public final class SurgeMatching {
  /** A page comes at most so long before its surge. */
  public static final Duration AHEAD_MAX = Duration.ofDays(5);

  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> upstream = new ConcurrentHashMap<>();
  private final Set<String> all;

  /** Matches along the edges of this map. */
  public SurgeMatching(JourneyMap map) {
    all = Collections.unmodifiableSet(new TreeSet<>(map.steps().keySet()));
    for (Step step : map.steps().values()) {
      for (String next : step.next()) {
        before.computeIfAbsent(next, any -> new TreeSet<>()).add(step.id());
      }
    }
  }

  private Set<String> withUpstream(String step) {
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
   * The steps whose surges a page on this step can match: the step and all steps upstream of it, by
   * id. For a step that is not in the map, only itself.
   */
  public Set<String> stepsOf(String pagedStep) {
    return pagedStep.equals(JourneyMap.WHOLE)
        ? all
        : upstream.computeIfAbsent(pagedStep, this::withUpstream);
  }

  /** Whether the page matches the surge and came before it. */
  public boolean foresees(StepPage page, ComplaintSurge surge) {
    return page.at() < surge.at()
        && surge.at() - page.at() <= AHEAD_MAX.toMillis()
        && concerns(page, surge);
  }

  /**
   * Whether the page matches the surge and came while it was going on: right, but too late to
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
