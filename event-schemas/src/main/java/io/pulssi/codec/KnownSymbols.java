package io.pulssi.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** The symbols of an enum, matched regardless of case and of blanks around them. */
final class KnownSymbols {
  private final Map<String, Object> exact = new HashMap<>();
  private final Map<String, Object> folded = new HashMap<>();
  private final @Nullable Object standIn;
  private final List<String> expected;

  /**
   * @param schema an enum
   * @param strict whether the symbol that stands for unknown ones is none itself
   */
  KnownSymbols(Schema schema, boolean strict) {
    Object unknown = null;
    for (Object constant : SpecificData.get().getClass(schema).getEnumConstants()) {
      if (constant.toString().equals(schema.getEnumDefault())) {
        unknown = constant;
      }
      if (!strict || !constant.equals(unknown)) {
        exact.put(constant.toString(), constant);
        folded.put(fold(constant.toString()), constant);
      }
    }
    standIn = unknown;
    expected = schema.getEnumSymbols().stream().filter(exact::containsKey).toList();
  }

  /** The constant of a symbol as given; null if it is unknown. */
  @Nullable Object find(String given) {
    Object constant = exact.get(given);
    return constant == null ? folded.get(fold(given)) : constant;
  }

  /** The constant that stands for unknown symbols; null if the enum has none. */
  @Nullable Object standIn() {
    return standIn;
  }

  /** Such as {@code one of ANSWERED, ABANDONED}. */
  String expected() {
    return "one of " + String.join(", ", expected);
  }

  private static String fold(String symbol) {
    return CleanText.of(symbol).toUpperCase(Locale.ROOT);
  }
}
