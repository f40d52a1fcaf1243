package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** Reads an enum's symbol; one it does not know becomes the schema's default. */
final class JsonSymbol implements JsonValue {

  private final Map<String, Object> bySymbol = new HashMap<>();
  private final @Nullable Object unknown;
  private final String expected;

  JsonSymbol(Schema schema) {
    for (Object constant : SpecificData.get().getClass(schema).getEnumConstants()) {
      bySymbol.put(constant.toString(), constant);
    }
    unknown = schema.getEnumDefault() == null ? null : bySymbol.get(schema.getEnumDefault());
    expected = "one of " + String.join(", ", schema.getEnumSymbols());
  }

  @Override
  public Object read(JsonParser json, JsonProgress progress) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw progress.wrong(json, expected);
    }
    Object constant = bySymbol.getOrDefault(json.getText(), unknown);
    if (constant == null) {
      throw progress.unknownSymbol(json, expected);
    }
    return constant;
  }
}
