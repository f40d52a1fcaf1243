package io.pulssi.centre.world;

import io.pulssi.centre.scenario.JourneyFrame;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The journey map of a world as its planners would write it: without the undeclared edges. */
public final class JourneyText {
  /**
   * Days that the planners know to be different.
   *
   * @param from first local day
   * @param to last local day
   * @param kind such as {@code holiday}
   * @param steps ids; empty for all
   */
  public record KnownDays(LocalDate from, LocalDate to, String kind, List<String> steps) {}

  private JourneyText() {}

  /** The text of {@code journey.yml}. */
  public static String of(CentreWorld world, List<KnownDays> known) {
    StringBuilder text = new StringBuilder();
    JourneyFrame frame = world.frame();
    text.append("journey: ").append(frame.id()).append('\n');
    text.append("timezone: ").append(world.zone().getId()).append('\n');
    text.append("owners:\n");
    frame.owners().forEach(owner -> owner(text, owner.id(), owner.name()));
    text.append("common-owner: ").append(frame.commonOwner()).append('\n');
    text.append("steps:\n");
    world.steps().forEach(step -> step(text, world, step));
    if (!known.isEmpty()) {
      text.append("calendar:\n");
      known.forEach(days -> calendar(text, days));
    }
    return text.toString();
  }

  private static void owner(StringBuilder text, String id, String name) {
    text.append("  %s: { name: %s, page: %s-oncall }\n".formatted(id, name, id));
  }

  private static void step(StringBuilder text, CentreWorld world, WorldStep step) {
    text.append("  - id: ").append(step.id()).append('\n');
    text.append("    name: ").append(step.name()).append('\n');
    text.append("    owner: ").append(step.owner()).append('\n');
    String next =
        world.edgesFrom(step.number()).stream()
            .filter(JourneyEdge::declared)
            .map(edge -> world.steps().get(edge.to()).id())
            .collect(Collectors.joining(", "));
    if (!next.isEmpty()) {
      text.append("    next: [").append(next).append("]\n");
    }
    text.append("    sources: { ").append(sources(step)).append(" }\n");
  }

  private static String sources(WorldStep step) {
    StringBuilder sources = new StringBuilder();
    if (step.share(ContactChannel.PHONE) > 0) {
      sources.append("queue-wait: [").append(step.queue(ContactChannel.PHONE)).append("], ");
    }
    if (step.share(ContactChannel.CHAT) > 0) {
      sources.append("chat-wait: [").append(step.queue(ContactChannel.CHAT)).append("], ");
    }
    if (step.share(ContactChannel.TICKET) > 0) {
      sources.append("ticket: [").append(String.join(", ", step.categories())).append("], ");
    }
    if (step.survey().isPresent()) {
      sources.append("survey: [exit-").append(step.id()).append("], ");
    }
    return sources.append("complaint: [").append(step.id()).append(']').toString();
  }

  private static void calendar(StringBuilder text, KnownDays days) {
    String steps =
        days.steps().isEmpty() ? "" : ", steps: [" + String.join(", ", days.steps()) + "]";
    text.append(
        "  - { from: %s, to: %s, kind: %s%s }\n"
            .formatted(days.from(), days.to(), days.kind(), steps));
  }
}
