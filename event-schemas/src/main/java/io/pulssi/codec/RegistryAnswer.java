package io.pulssi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** What a registry's HTTP answer means for us. */
sealed interface RegistryAnswer {

  /** The schema is there. */
  record Holds(Schema schema) implements RegistryAnswer {}

  /** No Avro schema we could read with is there: the event's trouble. */
  record Lacks(String detail) implements RegistryAnswer {}

  /** The registry is in trouble; {@code mayPass} if asking again may help. */
  record Troubled(String detail, boolean mayPass) implements RegistryAnswer {}

  static RegistryAnswer of(int id, int status, byte[] body) {
    if (status == 200) {
      return ofBody(id, body);
    }
    if (status == 404) {
      return new Lacks("schema id " + id + " (expected: one the registry holds)");
    }
    boolean mayPass = status >= 500 || status == 408 || status == 429;
    return new Troubled("HTTP status " + status + " (expected: 200 or 404)", mayPass);
  }

  private static RegistryAnswer ofBody(int id, byte[] body) {
    try {
      JsonNode answer = new ObjectMapper().readTree(body);
      if (!answer.path("schema").isTextual()) {
        return new Troubled("an answer without a schema", true);
      }
      String kind = answer.path("schemaType").asText("AVRO");
      return kind.equals("AVRO")
          ? parsed(id, answer.path("schema").textValue())
          : new Lacks("schema id " + id + " of type " + kind + " (expected: AVRO)");
    } catch (IOException e) {
      return new Troubled("an answer that is no JSON", true);
    }
  }

  private static RegistryAnswer parsed(int id, String schema) {
    try {
      return new Holds(new SchemaParser().parse(schema).mainSchema());
    } catch (AvroRuntimeException e) {
      return new Lacks("schema id " + id + " is not whole (expected: one without references)");
    }
  }
}
