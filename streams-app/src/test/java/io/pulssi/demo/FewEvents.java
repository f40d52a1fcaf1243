package io.pulssi.demo;

import io.pulssi.topic.Topics;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A run of a call an hour from midnight on: six of history, four of life. */
final class FewEvents implements CentreRun {
  static final Instant FROM = Instant.parse("2025-09-29T00:00:00Z");

  private final Queue<Instant> times = new ArrayDeque<>();
  private final List<TrueIncident> incidents = new ArrayList<>();

  FewEvents() {
    for (int hour = 0; hour < 10; hour++) {
      times.add(at(hour));
    }
  }

  static Instant at(int hour) {
    return FROM.plusSeconds(3600L * hour);
  }

  @Override
  public String title() {
    return "A call an hour";
  }

  @Override
  public String journeyText() {
    return "journey: few";
  }

  @Override
  public Instant from() {
    return FROM;
  }

  @Override
  public Instant lifeFrom() {
    return at(6);
  }

  @Override
  public Instant troubleAt() {
    return at(8);
  }

  @Override
  public Instant to() {
    return at(10);
  }

  @Override
  public Map<String, List<String>> troubles() {
    Map<String, List<String>> troubles = new LinkedHashMap<>();
    troubles.put("pay", List.of("web-failure", "understaffing"));
    troubles.put("return", List.of("defect"));
    return troubles;
  }

  @Override
  public TrueIncident inject(RequestedIncident trouble, Instant from) {
    TrueIncident incident =
        new TrueIncident(
            "i" + (incidents.size() + 1),
            trouble.type(),
            trouble.step(),
            from,
            from.plusSeconds(7200),
            true,
            List.of(trouble.step()),
            Optional.empty());
    incidents.add(incident);
    return incident;
  }

  @Override
  public List<TrueIncident> incidents() {
    return incidents;
  }

  @Override
  public boolean hasNext() {
    return !times.isEmpty();
  }

  @Override
  public PlayedEvent next() {
    return new PlayedEvent(
        Topics.QUEUE_WAIT, times.remove().toEpochMilli(), "k", new byte[] {'{', '}'});
  }
}
