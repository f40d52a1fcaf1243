package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a reader is within one event, and what it has noticed on the way. */
final class JsonProgress {

  private static final int QUOTED_MAX = 64;

  private final List<String> missing = new ArrayList<>();
  private String path = "";
  private String field = "";
  private boolean personal;
  private int unknownFields;

  void start() {
    path = "";
    field = "";
    personal = false;
    unknownFields = 0;
    missing.clear();
  }

  void at(JsonField current) {
    field = current.name();
    personal = current.personal();
  }

  /** Reads a record that is the current field's value, or in it. */
  Object within(JsonRecord record, JsonParser json) throws IOException {
    String outerPath = path;
    String outerField = field;
    path = outerPath + outerField + ".";
    Object value = record.read(json, this);
    path = outerPath;
    field = outerField;
    return value;
  }

  void unknownField() {
    unknownFields++;
  }

  int unknownFields() {
    return unknownFields;
  }

  void missing(JsonField absent) {
    missing.add(path + absent.name());
  }

  /** Fails, naming every required field that was found missing, if there was one. */
  void requireAll() {
    if (!missing.isEmpty()) {
      throw new UnreadableException(DeadLetterReason.MISSING_FIELD, String.join(", ", missing));
    }
  }

  UnreadableException wrong(JsonParser json, String expected) throws IOException {
    return unreadable(DeadLetterReason.MALFORMED, given(json), expected);
  }

  UnreadableException unknownSymbol(JsonParser json, String expected) throws IOException {
    return unreadable(DeadLetterReason.UNKNOWN_SYMBOL, given(json), expected);
  }

  UnreadableException twice() {
    return unreadable(DeadLetterReason.MALFORMED, "given twice", "each field once");
  }

  private UnreadableException unreadable(DeadLetterReason reason, String given, String expected) {
    return new UnreadableException(
        reason, path + field + ": " + given + " (expected: " + expected + ")");
  }

  private String given(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return "an object";
    }
    if (token == JsonToken.START_ARRAY) {
      return "an array";
    }
    if (personal) {
      return "a " + token.name().toLowerCase(Locale.ROOT).replace("value_", "").replace('_', ' ');
    }
    String text = Excerpt.of(json.getText(), QUOTED_MAX);
    return token == JsonToken.VALUE_STRING ? '"' + text + '"' : text;
  }
}
