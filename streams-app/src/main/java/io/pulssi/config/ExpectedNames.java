package io.pulssi.config;

import io.pulssi.figure.NearestName;
import java.util.Collection;
import java.util.List;

/** Lists the names that were expected, and the one nearest to what was given. */
public final class ExpectedNames {
  private static final int NAMES_MAX = 12;

  private ExpectedNames() {}

  /** Such as {@code one of digital, retail}, or with {@code ; nearest: retail}. */
  public static String oneOf(Collection<String> names, String given) {
    return names.size() < 2 ? oneOf(names) : oneOf(names) + nearestOf(names, given);
  }

  /** Such as {@code ; nearest: retail}; empty when nothing is near. */
  static String nearestOf(Collection<String> names, String given) {
    return NearestName.of(names, given).map(name -> "; nearest: " + name).orElse("");
  }

  public static String oneOf(Collection<String> names) {
    if (names.isEmpty()) {
      return "nothing, as none is defined";
    }
    List<String> shown = names.stream().limit(NAMES_MAX).toList();
    String more =
        names.size() > shown.size() ? " and " + (names.size() - shown.size()) + " more" : "";
    return (names.size() == 1 ? "" : "one of ") + String.join(", ", shown) + more;
  }
}
