package io.pulssi.topic;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers, truth values and nulls as YAML, in block style and always the
 * same way. Fifty lines of our own keep a YAML library out of what every consumer of the schemas
 * gets.
 */
final class Yaml {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder text = new StringBuilder();

  private Yaml() {}

  static String of(Map<String, ?> document) {
    Yaml yaml = new Yaml();
    yaml.map(document, 0);
    return yaml.text.toString();
  }

  private void map(Map<?, ?> map, int indent) {
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      // the first key of a list's item stands on the line of its dash
      text.append(first && endsWithDash() ? "" : " ".repeat(indent));
      first = false;
      text.append(scalar(entry.getKey())).append(':');
      value(entry.getValue(), indent + 2);
    }
  }

  private void list(Collection<?> list, int indent) {
    for (Object item : list) {
      text.append(" ".repeat(indent)).append("-");
      if (item instanceof Map<?, ?> map && !map.isEmpty()) {
        text.append(' ');
        map(map, indent + 2);
      } else {
        value(item, indent + 2);
      }
    }
  }

  private void value(@Nullable Object value, int indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      text.append('\n');
      map(map, indent);
    } else if (value instanceof Collection<?> list && !list.isEmpty()) {
      text.append('\n');
      list(list, indent);
    } else {
      text.append(' ').append(scalar(value)).append('\n');
    }
  }

  private boolean endsWithDash() {
    return text.length() > 1 && text.substring(text.length() - 2).equals("- ");
  }

  private static String scalar(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof Collection) {
      return "[]";
    }
    String plain = value.toString();
    boolean bare =
        !(value instanceof String)
            || (PLAIN.matcher(plain).matches() && !WORDS.contains(plain.toLowerCase(Locale.ROOT)));
    return bare ? plain : '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
