package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an array whose elements are all of one kind. */
final class JsonArray implements JsonValue {

  private final JsonValue element;

  JsonArray(JsonValue element) {
    this.element = element;
  }

  @Override
  public Object read(JsonParser json, JsonProgress progress) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw progress.wrong(json, "an array");
    }
    List<Object> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(element.read(json, progress));
    }
    return elements;
  }
}
