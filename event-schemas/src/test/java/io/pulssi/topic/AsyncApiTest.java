package io.pulssi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds {@code docs/asyncapi.yaml} to the topics. After a change of theirs:
 *
 * <pre>mvn -pl event-schemas -am test -Dtest=AsyncApiTest -Dpulssi.regenerate=true</pre>
 */
class AsyncApiTest {

  private static final Path FILE = Path.of("../docs/asyncapi.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void shouldBeTheDocumentThatIsCheckedIn() throws IOException {
    if (Boolean.getBoolean("pulssi.regenerate")) {
      Files.writeString(FILE, AsyncApi.yaml());
    }

    Map<String, Object> checkedIn = new Yaml().load(Files.readString(FILE));

    assertThat(JSON.writeValueAsString(checkedIn))
        .isEqualTo(JSON.writeValueAsString(AsyncApi.document()));
  }

  @Test
  void shouldFitTheSchemaOfAsyncApi() throws IOException {
    assertThat(faults(JSON.valueToTree(AsyncApi.document()))).isEmpty();
  }

  @Test
  void shouldBeRefusedByTheSchemaOfAsyncApiWhenWrong() throws IOException {
    Map<String, Object> document = AsyncApi.document();
    document.put("operations", Map.of("send-x", Map.of("action", "shout")));

    assertThat(faults(JSON.valueToTree(document))).isNotEmpty();
  }

  @Test
  void shouldHaveAChannelForEveryTopicAndNoDanglingReference() {
    JsonNode document = JSON.valueToTree(AsyncApi.document());

    for (Topic<?> topic : Topics.all()) {
      assertThat(document.at("/channels/" + topic.thing() + "/address").asText())
          .isEqualTo(topic.name());
    }
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  private static Set<ValidationMessage> faults(JsonNode document) throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JSON.readTree(in));
      return schema.validate(document);
    }
  }
}
