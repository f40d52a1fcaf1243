package io.pulssi.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A requested incident.
 *
 * @param type such as {@code understaffing}
 * @param step id
 */
public record RequestedIncident(String type, String step) {
  /** Reads {@code TYPE@STEP}; empty if it is not of that form. */
  public static Optional<RequestedIncident> parse(String text) {
    int at = text.indexOf('@');
    return at <= 0 || at == text.length() - 1
        ? Optional.empty()
        : Optional.of(new RequestedIncident(text.substring(0, at), text.substring(at + 1)));
  }

  /**
   * What was expected instead, if it is impossible.
   *
   * @param possible the types that can go wrong at each step
   */
  public Optional<String> expectedInstead(Map<String, List<String>> possible) {
    List<String> types = possible.get(step);
    if (types == null) {
      return Optional.of("a step of " + String.join(", ", possible.keySet()));
    }
    return types.contains(type)
        ? Optional.empty()
        : Optional.of("at %s a type of %s".formatted(step, String.join(", ", types)));
  }

  @Override
  public String toString() {
    return type + "@" + step;
  }
}
