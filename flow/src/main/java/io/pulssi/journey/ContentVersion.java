package io.pulssi.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The version of a journey map: a hash of what it says, not of how it is written. Comments, layout,
 * defaults spelled out, and the order of things whose order means nothing do not change it.
 */
final class ContentVersion {
  private static final int BYTES = 6;

  private ContentVersion() {}

  static String of(JourneyMap map) {
    List<String> content = new ArrayList<>();
    content.add(tuple("journey", map.journey(), map.timezone(), map.falsePagesPerOwnerPerWeek()));
    content.add(tuple("common-owner", map.commonOwner().orElse("")));
    for (Owner owner : new TreeMap<>(map.owners()).values()) {
      content.add(tuple("owner", owner.id(), owner.name(), owner.page(), owner.shadow()));
    }
    for (Step step : new TreeMap<>(map.steps()).values()) {
      content.add(tuple("step", step.id(), step.name(), step.owner()));
      content.add(list("next", step.next()));
      addSources(step.sources(), content);
    }
    content.addAll(calendar(map.calendar()));
    return hash(String.join("\n", content));
  }

  private static void addSources(Map<Source, List<String>> sources, List<String> content) {
    if (!sources.isEmpty()) {
      new EnumMap<>(sources)
          .forEach((source, patterns) -> content.add(list(source.label(), sorted(patterns))));
    }
  }

  private static List<String> calendar(List<CalendarDays> calendar) {
    return calendar.stream()
        .map(
            days ->
                tuple("days", days.from(), days.to(), days.kind())
                    + list("steps", sorted(days.steps())))
        .sorted()
        .toList();
  }

  private static List<String> sorted(Collection<String> values) {
    return values.stream().sorted().toList();
  }

  private static String list(String name, List<String> values) {
    List<Object> parts = new ArrayList<>(List.of(name));
    parts.addAll(values);
    return tuple(parts.toArray());
  }

  /** Each part with its length before it, so that no two tuples are written alike. */
  private static String tuple(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      String value = part.toString();
      text.append(value.length()).append(':').append(value).append(' ');
    }
    return text.toString();
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
