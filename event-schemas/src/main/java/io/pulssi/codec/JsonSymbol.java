package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.apache.avro.Schema;

/** Reads an enum's symbol. One it does not know is refused, or becomes the schema's default. */
final class JsonSymbol implements JsonValue {

  private final KnownSymbols symbols;
  private final boolean strict;

  JsonSymbol(Schema schema, boolean strict) {
    this.symbols = new KnownSymbols(schema, strict);
    this.strict = strict;
  }

  @Override
  public Object read(JsonParser json, JsonProgress progress) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw progress.wrong(json, symbols.expected());
    }
    Object constant = symbols.find(json.getText());
    if (constant == null && !strict) {
      constant = symbols.standIn();
    }
    if (constant == null) {
      throw progress.unknownSymbol(json, symbols.expected());
    }
    return constant;
  }
}
