package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value reads in a message: text in quotes, cut when long. */
public final class Shown {
  private static final int LENGTH_MAX = 80;

  private Shown() {}

  public static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "nothing";
    }
    if (value.isContainerNode()) {
      return value.isArray() ? "a list" : "an object";
    }
    return value.isTextual() ? '"' + cut(value.textValue()) + '"' : cut(value.asText());
  }

  private static String cut(String text) {
    String oneLine = text.replaceAll("\\p{Cntrl}", " ");
    return oneLine.length() > LENGTH_MAX ? oneLine.substring(0, LENGTH_MAX) + "…" : oneLine;
  }
}
