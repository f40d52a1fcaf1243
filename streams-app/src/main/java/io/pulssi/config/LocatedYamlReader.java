package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML nodes with their places into a tree; one reader reads one text. */
final class LocatedYamlReader {
  /** How many values a file may hold once its aliases are followed. */
  static final int NODES_MAX = 100_000;

  private static final int DEPTH_MAX = 50;
  private static final String UNDEFINED_ALIAS = "found undefined alias";
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,30})\\.[0-9]{1,30}([eE][-+]?[0-9]{1,3})?");
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private final String file;
  private final Map<JsonPointer, TextLocation> values = new HashMap<>();
  private final Map<JsonPointer, TextLocation> keys = new HashMap<>();
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private int nodes;

  LocatedYamlReader(String file) {
    this.file = file;
  }

  LocatedYaml read(String text) {
    Node root = compose(text.startsWith("\uFEFF") ? text.substring(1) : text);
    JsonNode tree = root == null ? JSON.nullNode() : convert(root, JsonPointer.empty(), 0);
    return new LocatedYaml(file, tree, values, keys, problems);
  }

  private @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LocatedYaml.BYTES_MAX);
    options.setNestingDepthLimit(DEPTH_MAX);
    options.setAllowDuplicateKeys(true);
    try {
      return new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      throw refused(mark == null ? TextLocation.UNKNOWN : at(mark), e.getProblem());
    } catch (YAMLException e) {
      throw refused(
          TextLocation.UNKNOWN, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private JsonNode convert(Node node, JsonPointer pointer, int depth) {
    TextLocation location = at(node.getStartMark());
    nodes++;
    if (nodes > NODES_MAX) {
      throw tooMuch(location, "more than " + NODES_MAX + " values", "at most " + NODES_MAX);
    }
    if (depth > DEPTH_MAX) {
      throw tooMuch(location, "an alias within itself", "at most " + DEPTH_MAX + " levels");
    }
    values.put(pointer, location);
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer, depth);
    }
    if (node instanceof SequenceNode sequence) {
      return array(sequence, pointer, depth);
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, JsonPointer pointer, int depth) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      Node keyNode = entry.getKeyNode();
      if (keyNode instanceof ScalarNode scalar) {
        put(object, scalar, entry.getValueNode(), pointer, depth);
      } else {
        problems.add(
            ConfigurationProblem.at(
                file,
                at(keyNode.getStartMark()),
                LocatedYaml.path(pointer),
                "a key that is not text",
                "text"));
      }
    }
    return object;
  }

  private void put(
      ObjectNode object, ScalarNode keyNode, Node value, JsonPointer pointer, int depth) {
    String key = keyNode.getValue();
    JsonPointer here = pointer.appendProperty(key);
    TextLocation location = at(keyNode.getStartMark());
    if (object.has(key)) {
      String first = "once; first given in line " + keys.getOrDefault(here, location).line();
      problems.add(
          ConfigurationProblem.at(file, location, LocatedYaml.path(here), "given twice", first));
      return;
    }
    keys.put(here, location);
    object.set(key, convert(value, here, depth + 1));
  }

  private ArrayNode array(SequenceNode sequence, JsonPointer pointer, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (Node element : sequence.getValue()) {
      array.add(convert(element, pointer.appendIndex(array.size()), depth + 1));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN || node.getTag().equals(Tag.STR)) {
      return JSON.textNode(text);
    }
    if (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null")) {
      return JSON.nullNode();
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text));
    }
    return DECIMAL.matcher(text).matches()
        ? JSON.numberNode(new BigDecimal(text))
        : JSON.textNode(text);
  }

  private static JsonNode integer(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }

  private InvalidConfiguration refused(TextLocation location, @Nullable String reason) {
    String given =
        reason == null || reason.isBlank() ? "broken YAML" : "broken YAML: " + named(reason);
    return new InvalidConfiguration(ConfigurationProblem.at(file, location, "", given, "YAML"));
  }

  /** An alias may be a secret that begins with an asterisk. */
  private static String named(String reason) {
    return reason.startsWith(UNDEFINED_ALIAS) ? UNDEFINED_ALIAS : reason;
  }

  private InvalidConfiguration tooMuch(TextLocation location, String given, String expected) {
    return new InvalidConfiguration(ConfigurationProblem.at(file, location, "", given, expected));
  }

  private static TextLocation at(Mark mark) {
    return new TextLocation(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
