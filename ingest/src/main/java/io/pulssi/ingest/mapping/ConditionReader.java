package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.ingest.mapping.Condition.Test;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Reads {@code path: value}, {@code path: [values]}, {@code path: null}, {@code path: {not: …}}.
 */
final class ConditionReader {
  private static final Set<String> TESTS =
      Set.of("not", "exists", "matches", "same", "differs", "below", "not-before");

  private ConditionReader() {}

  /** All conditions of a mapping of paths to what they must hold. */
  static List<Condition> read(Map<String, YamlValue> entries) {
    List<Condition> conditions = new ArrayList<>();
    entries.forEach(
        (text, wanted) -> {
          ValuePath path = ValuePath.read(text, wanted);
          if (path != null) {
            add(path, wanted, conditions);
          }
        });
    return conditions;
  }

  private static void add(ValuePath path, YamlValue wanted, List<Condition> conditions) {
    if (!wanted.isMap()) {
      Set<String> symbols = symbols(wanted);
      conditions.add(new Condition(path, oneOf(wanted), symbols));
      return;
    }
    wanted.allow(TESTS);
    wanted
        .entries()
        .forEach((name, value) -> conditions.add(new Condition(path, test(name, value), Set.of())));
  }

  private static Test test(String name, YamlValue value) {
    return switch (name) {
      case "not" -> {
        Test test = oneOf(value);
        yield (found, scope) -> !test.accepts(found, scope);
      }
      case "exists" -> {
        boolean exists = Boolean.parseBoolean(value.text());
        yield (found, scope) -> ValuePath.isValue(found) == exists;
      }
      case "matches" -> matches(value);
      case "same" -> {
        ValuePath other = ValuePath.read(value.text(), value);
        yield (found, scope) -> other != null && same(found, other.first(scope));
      }
      case "below" -> below(value);
      case "differs" -> {
        ValuePath other = ValuePath.read(value.text(), value);
        yield (found, scope) ->
            other != null && ValuePath.isValue(found) && !same(found, other.first(scope));
      }
      default -> {
        ValuePath other = ValuePath.read(value.text(), value);
        yield (found, scope) -> other != null && notBefore(found, other, scope);
      }
    };
  }

  private static Test below(YamlValue value) {
    try {
      BigDecimal limit = new BigDecimal(value.text());
      return (found, scope) ->
          ValuePath.isValue(found) && Numbers.of(found, "below", '.').compareTo(limit) < 0;
    } catch (NumberFormatException e) {
      value.problem("\"" + value.text() + "\"", "a number");
      return (found, scope) -> false;
    }
  }

  private static Test matches(YamlValue value) {
    try {
      Pattern pattern = Pattern.compile(value.text(), Pattern.CASE_INSENSITIVE);
      return (found, scope) -> pattern.matcher(found.asText()).matches();
    } catch (PatternSyntaxException e) {
      value.problem("\"" + value.text() + "\"", "a regular expression");
      return (found, scope) -> false;
    }
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return ValuePath.isValue(one)
        && ValuePath.isValue(other)
        && Condition.symbol(one).equals(Condition.symbol(other));
  }

  private static boolean notBefore(JsonNode found, ValuePath other, Scope scope) {
    JsonNode limit = other.first(scope);
    if (!ValuePath.isValue(found) || !ValuePath.isValue(limit)) {
      return false;
    }
    TimeFormat iso = new TimeFormat.Iso();
    Instant earliest = iso.instant(limit, other.toString());
    return !iso.instant(found, "time").isBefore(earliest);
  }

  /** A null among the values stands for "not there". */
  private static Test oneOf(YamlValue wanted) {
    Set<String> symbols = symbols(wanted);
    boolean absent = wanted.items().stream().anyMatch(YamlValue::isNull);
    return (found, scope) ->
        ValuePath.isValue(found) ? symbols.contains(Condition.symbol(found)) : absent;
  }

  private static Set<String> symbols(YamlValue wanted) {
    return wanted.items().stream()
        .filter(item -> !item.isNull())
        .map(item -> item.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
