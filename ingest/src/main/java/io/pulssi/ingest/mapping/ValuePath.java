package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSONPath from the record ({@code $.a.b}) or from one of its items ({@code @.a.b}). */
final class ValuePath {
  private static final Configuration JACKSON =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  private final String text;
  private final JsonPath path;

  private ValuePath(String text, JsonPath path) {
    this.text = text;
    this.path = path;
  }

  static boolean isPath(String text) {
    return text.startsWith("$") || text.startsWith("@");
  }

  /** Reads one; if it is none, a problem is noted. */
  static @Nullable ValuePath read(String text, YamlValue at) {
    if (isPath(text)) {
      try {
        return new ValuePath(text, JsonPath.compile("$" + text.substring(1)));
      } catch (InvalidPathException | IllegalArgumentException e) {
        at.problem("\"" + text + "\": " + e.getMessage(), "a JSONPath");
        return null;
      }
    }
    at.problem("\"" + text + "\"", "a path that begins with $ or @");
    return null;
  }

  /** The first value it finds; missing if there is none, or only null or blank text. */
  JsonNode first(Scope scope) {
    for (JsonNode value : all(scope)) {
      if (isValue(value)) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** Every value it finds; the elements, if it finds one list. */
  List<JsonNode> items(Scope scope) {
    List<JsonNode> found = all(scope);
    if (found.size() == 1 && found.get(0).isArray()) {
      return elements(found.get(0));
    }
    return found.stream().filter(ValuePath::isValue).toList();
  }

  /** The list it finds in a record; missing if there is none. */
  JsonNode list(JsonNode record) {
    List<JsonNode> found = all(Scope.of(record));
    return found.size() == 1 && found.get(0).isArray() ? found.get(0) : MissingNode.getInstance();
  }

  /** Whether the list whose items it finds is there, and empty. */
  boolean isOfEmptyList(Scope scope) {
    if (!text.endsWith("[*]")) {
      return false;
    }
    String list = "$" + text.substring(1, text.length() - "[*]".length());
    Object found = JsonPath.compile(list).read((Object) scope.record(), JACKSON);
    return found instanceof ArrayNode items && items.isEmpty();
  }

  private List<JsonNode> all(Scope scope) {
    JsonNode root = text.startsWith("@") ? scope.item() : scope.record();
    Object found = path.read((Object) root, JACKSON);
    if (path.isDefinite()) {
      return found instanceof JsonNode node ? List.of(node) : List.of();
    }
    return found instanceof ArrayNode list ? elements(list) : List.of();
  }

  private static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }

  static boolean isValue(JsonNode node) {
    return !node.isMissingNode()
        && !node.isNull()
        && !(node.isTextual() && node.textValue().isBlank());
  }

  @Override
  public String toString() {
    return text;
  }
}
