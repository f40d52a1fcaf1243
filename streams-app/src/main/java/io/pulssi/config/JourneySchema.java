package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the shape of a journey map by its JSON Schema, {@code journey.schema.json}. A problem's
 * "expected" is the {@code description} beside the broken rule.
 */
final class JourneySchema {
  private static final String RESOURCE = "/journey.schema.json";

  private final JsonNode text;
  private final JsonSchema schema;

  JourneySchema() {
    try (InputStream stream = JourneySchema.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + ": missing (expected: in the jar)");
      }
      text = new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  /** Every violation of the schema. */
  List<ConfigurationProblem> problems(LocatedYaml yaml) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    for (ValidationMessage message : schema.validate(yaml.tree())) {
      problems.add(problem(yaml, message));
    }
    return problems;
  }

  private ConfigurationProblem problem(LocatedYaml yaml, ValidationMessage message) {
    JsonPointer at = pointer(message.getInstanceLocation());
    JsonNode rule = rule(message);
    String expected = rule.path("description").asText();
    return switch (message.getType()) {
      case "required" ->
          yaml.problem(at, "no " + message.getProperty(), expectedOf(rule, message.getProperty()));
      case "additionalProperties" -> unknownKey(yaml, at, message.getProperty(), rule);
      case "propertyNames" -> badKey(yaml, at, message);
      default -> yaml.problem(at, LocatedYaml.shown(yaml.tree().at(at)), expected);
    };
  }

  private static ConfigurationProblem unknownKey(
      LocatedYaml yaml, JsonPointer at, String key, JsonNode rule) {
    List<String> known = new ArrayList<>();
    rule.path("properties").fieldNames().forEachRemaining(known::add);
    return yaml.keyProblem(at.appendProperty(key), "unknown key", ExpectedNames.oneOf(known, key));
  }

  private ConfigurationProblem badKey(LocatedYaml yaml, JsonPointer at, ValidationMessage message) {
    String key = message.getProperty();
    String expected = text.at("/$defs/id/description").asText();
    return yaml.keyProblem(at.appendProperty(key), LocatedYaml.shown(key), expected);
  }

  /** What a missing key should have held. */
  private String expectedOf(JsonNode rule, String key) {
    return key + ": " + resolved(rule.path("properties").path(key)).path("description").asText();
  }

  /** The object of the schema whose keyword was broken. */
  private JsonNode rule(ValidationMessage message) {
    JsonNodePath keyword = message.getSchemaLocation().getFragment();
    JsonNodePath rule = keyword.getParent();
    return rule == null ? text : resolved(text.at(pointer(rule)));
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isTextual() ? text.at(reference.asText().substring(1)) : node;
  }

  private static JsonPointer pointer(JsonNodePath path) {
    JsonPointer pointer = JsonPointer.empty();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      pointer =
          element instanceof Integer index
              ? pointer.appendIndex(index)
              : pointer.appendProperty(element.toString());
    }
    return pointer;
  }
}
