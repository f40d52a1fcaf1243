package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML file as a tree that knows the place of each value and key.
 *
 * <p>The tree holds what JSON can say: mappings, lists, text, numbers, true, false and null, by the
 * rules of YAML 1.2 (so {@code no} and {@code 1999-01-16} are text). Files over {@link #BYTES_MAX}
 * bytes, over 50 levels, or that aliases blow up to over {@link LocatedYamlReader#NODES_MAX} values
 * are refused.
 */
public final class LocatedYaml {
  /** The longest file read, in bytes. */
  public static final int BYTES_MAX = 1 << 20;

  private static final int SHOWN_MAX = 80;

  private final String file;
  private final JsonNode tree;
  private final Map<JsonPointer, TextLocation> values;
  private final Map<JsonPointer, TextLocation> keys;
  private final List<ConfigurationProblem> problems;

  LocatedYaml(
      String file,
      JsonNode tree,
      Map<JsonPointer, TextLocation> values,
      Map<JsonPointer, TextLocation> keys,
      List<ConfigurationProblem> problems) {
    this.file = file;
    this.tree = tree;
    this.values = new HashMap<>(values);
    this.keys = new HashMap<>(keys);
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidConfiguration if it cannot be read, or is no YAML
   */
  public static LocatedYaml read(Path file) {
    return parse(file.toString(), text(file));
  }

  /**
   * Reads a text.
   *
   * @param file the name that problems give
   * @throws InvalidConfiguration if the text is no YAML
   */
  public static LocatedYaml parse(String file, String text) {
    return new LocatedYamlReader(file).read(text);
  }

  /** The file as problems name it. */
  public String file() {
    return file;
  }

  /** The whole file; null when it is empty. */
  public JsonNode tree() {
    return tree;
  }

  /** Keys given twice, although the file is readable. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }

  /** Where a value begins; of a value that is missing, where the innermost one around it begins. */
  public TextLocation locate(JsonPointer pointer) {
    JsonPointer here = pointer;
    while (!values.containsKey(here) && here.head() != null) {
      here = here.head();
    }
    return values.getOrDefault(here, TextLocation.UNKNOWN);
  }

  /** Where the key of a value begins; where the value begins when it is in a list. */
  public TextLocation locateKey(JsonPointer pointer) {
    TextLocation key = keys.get(pointer);
    return key == null ? locate(pointer) : key;
  }

  /** A problem with the value at a place in this file. */
  public ConfigurationProblem problem(JsonPointer at, String given, String expected) {
    return ConfigurationProblem.at(file, locate(at), path(at), given, expected);
  }

  /** A problem with the key at a place in this file. */
  public ConfigurationProblem keyProblem(JsonPointer at, String given, String expected) {
    return ConfigurationProblem.at(file, locateKey(at), path(at), given, expected);
  }

  /** Such as {@code steps[1].owner}; empty for the root. */
  public static String path(JsonPointer pointer) {
    StringBuilder path = new StringBuilder();
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      if (rest.mayMatchElement()) {
        path.append('[').append(rest.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
      }
    }
    return path.toString();
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw unreadable(file, Files.size(file) + " bytes", "at most " + BYTES_MAX + " bytes");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(file, "bytes that are not UTF-8", "text in UTF-8");
    } catch (IOException e) {
      boolean exists = Files.exists(file);
      throw unreadable(file, exists ? "not readable" : "no such file", "a file that can be read");
    }
  }

  private static InvalidConfiguration unreadable(Path file, String given, String expected) {
    return new InvalidConfiguration(
        ConfigurationProblem.at(file.toString(), TextLocation.UNKNOWN, "", given, expected));
  }

  /** How a value is shown in a problem: text in quotes, cut when long. */
  public static String shown(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "nothing";
    }
    if (value.isObject()) {
      return "a mapping";
    }
    if (value.isArray()) {
      return value.isEmpty() ? "an empty list" : "a list";
    }
    return shown(value.asText(), value.isTextual());
  }

  /** A text in quotes, cut when long. */
  public static String shown(String text) {
    return shown(text, true);
  }

  private static String shown(String text, boolean quoted) {
    String masked = Secrets.masked(text); // before it is cut: half a login is not recognized
    String cut = masked.length() > SHOWN_MAX ? masked.substring(0, SHOWN_MAX) + "…" : masked;
    String oneLine = cut.replaceAll("\\p{Cntrl}", " ");
    return quoted ? '"' + oneLine + '"' : oneLine;
  }
}
