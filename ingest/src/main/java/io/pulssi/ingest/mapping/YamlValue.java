package io.pulssi.ingest.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a YAML file that knows its line and collects the problems found in it. */
final class YamlValue {
  private static final int BYTES_MAX = 1 << 20;

  private final String file;
  private final String path;
  private final Node node;
  private final int line;
  private final List<MappingProblem> problems;

  private YamlValue(String file, String path, Node node, int line, List<MappingProblem> problems) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.line = line;
    this.problems = problems;
  }

  /** The whole text; problems are added to the list. */
  static YamlValue parse(String file, String text, List<MappingProblem> problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(BYTES_MAX);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root != null) {
        return new YamlValue(file, "", root, line(root), problems);
      }
      throw broken(file, 0, "nothing");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw broken(file, line, "broken YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw broken(file, 0, "broken YAML");
    }
  }

  private static InvalidMappingException broken(String file, int line, String given) {
    return new InvalidMappingException(
        List.of(new MappingProblem(file, line, "", given, "a mapping in YAML")));
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** A null that is written as such, or nothing at all. */
  boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && Set.of("", "~", "null").contains(scalar.getValue());
  }

  /** The text of a scalar; empty for anything else, which becomes a problem. */
  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(isMap() ? "a mapping" : "a list", "one value");
    return "";
  }

  /** The items of a list; a single value is a list of one. */
  List<YamlValue> items() {
    List<YamlValue> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        items.add(child("[" + items.size() + "]", item, line(item)));
      }
    } else {
      items.add(this);
    }
    return items;
  }

  /** The entries of a mapping in their order; of anything else none, and a problem. */
  Map<String, YamlValue> entries() {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(isList() ? "a list" : "\"" + text() + "\"", "a mapping of keys to values");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        String name = key.getValue();
        YamlValue value =
            child(path.isEmpty() ? name : "." + name, tuple.getValueNode(), line(key));
        if (entries.put(name, value) != null) {
          value.problem("given twice", "once");
        }
      }
    }
    return entries;
  }

  /** The entry of a mapping with this key. */
  @Nullable YamlValue get(String key) {
    return isMap() ? entries().get(key) : null;
  }

  /** Makes a problem of every key that is not known. */
  void allow(Set<String> known) {
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                value.problem("unknown key", "one of " + String.join(", ", known));
              }
            });
  }

  void problem(String given, String expected) {
    problems.add(new MappingProblem(file, line, path, given, expected));
  }

  private YamlValue child(String step, Node child, int childLine) {
    return new YamlValue(file, path + step, child, childLine, problems);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
