package io.pulssi.monitoring;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Quotes texts for YAML and Alertmanager's matchers. */
final class QuotedText {
  private QuotedText() {}

  /** In double quotes: every JSON string is a YAML scalar. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** A matcher such as {@code page="retail-oncall"}, as a YAML scalar. */
  static String matcher(String label, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return quoted(label + "=\"" + escaped + "\"");
  }
}
