package io.pulssi.ingest.mapping;

import java.util.Locale;
import java.util.Set;

/** References that name nobody: two calls without a number are not one customer. */
final class NonCallers {
  private static final Set<String> NAMES =
      Set.of(
          "anonymous",
          "unknown",
          "restricted",
          "private",
          "withheld",
          "unavailable",
          "blocked",
          "null",
          "none",
          "0",
          "");

  private NonCallers() {}

  /** Also as an address: {@code sip:anonymous@host}, {@code tel:anonymous}. */
  static boolean contain(String reference) {
    String name = reference.strip().toLowerCase(Locale.ROOT);
    name = name.replaceFirst("^(sips?|tel):", "").replaceFirst("@.*$", "");
    return NAMES.contains(name) || name.matches("[+0]*");
  }
}
