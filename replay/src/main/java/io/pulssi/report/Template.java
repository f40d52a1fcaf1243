package io.pulssi.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text with places such as {@code {{title}}}; what is put in is not looked at again. */
final class Template {
  private final String pattern;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Template(String pattern) {
    this.pattern = pattern;
  }

  static Template read(String resource) throws IOException {
    return new Template(ReplayPage.resource(resource));
  }

  Template with(String place, String value) {
    values.put(place, value);
    return this;
  }

  /**
   * The whole text.
   *
   * @throws IllegalStateException if a place is left without a value
   */
  String text() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf("{{"); open >= 0; open = pattern.indexOf("{{", from)) {
      int end = pattern.indexOf("}}", open);
      String place = pattern.substring(open + 2, end);
      String value = values.get(place);
      if (value == null) {
        throw new IllegalStateException(
            "place: %s (expected: one of %s)".formatted(place, values.keySet()));
      }
      text.append(pattern, from, open).append(value);
      from = end + 2;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }
}
