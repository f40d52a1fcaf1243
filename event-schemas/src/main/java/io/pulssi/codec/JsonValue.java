package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads one value, never null, whose first token the parser stands on, up to its last token. */
interface JsonValue {

  Object read(JsonParser json, JsonProgress progress) throws IOException;
}
