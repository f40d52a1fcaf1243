package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.pulssi.ingest.mapping.Expression.AtPath;
import io.pulssi.ingest.mapping.Expression.Changed;
import io.pulssi.ingest.mapping.Expression.Constant;
import io.pulssi.ingest.mapping.Expression.FirstOf;
import io.pulssi.ingest.mapping.Expression.Joined;
import io.pulssi.ingest.mapping.Expression.WithDefault;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what a field is made of; problems go to the YAML values they lie in. */
final class ExpressionReader {
  private static final Pattern PLACE = Pattern.compile("\\{([$@][^{}]*)}");
  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "path", "text", "from", "to", "as", "table", "default", "time", "zone", "unit",
              "match", "decode", "plus", "when"));

  private final char decimalMark;
  private final ClockChanges changes;

  ExpressionReader(char decimalMark, ClockChanges changes) {
    this.decimalMark = decimalMark;
    this.changes = changes;
  }

  /** Of a constant, a path, a text with paths in braces, a list of choices, or a mapping. */
  Expression read(YamlValue value) {
    if (value.isList()) {
      return new FirstOf(value.items().stream().map(this::read).toList());
    }
    return value.isMap() ? mapping(value) : scalar(value);
  }

  private static Expression scalar(YamlValue value) {
    String text = value.text();
    if (ValuePath.isPath(text)) {
      return path(value);
    }
    return PLACE.matcher(text).find() ? template(value) : new Constant(text);
  }

  private static Expression path(YamlValue value) {
    ValuePath path = ValuePath.read(value.text(), value);
    return path == null ? new Constant("") : new AtPath(path);
  }

  private static Expression template(YamlValue value) {
    List<Expression> parts = new ArrayList<>();
    String text = value.text();
    Matcher places = PLACE.matcher(text);
    int end = 0;
    while (places.find()) {
      if (places.start() > end) {
        parts.add(new Constant(text.substring(end, places.start())));
      }
      ValuePath path = ValuePath.read(places.group(1), value);
      if (path != null) {
        parts.add(new AtPath(path));
      }
      end = places.end();
    }
    if (end < text.length()) {
      parts.add(new Constant(text.substring(end)));
    }
    return new Joined(parts);
  }

  private Expression mapping(YamlValue value) {
    value.allow(KEYS);
    Map<String, YamlValue> keys = value.entries();
    Expression made = conditional(changed(source(value, keys), keys), keys);
    YamlValue fallback = keys.get("default");
    return fallback == null ? made : new WithDefault(made, fallback.text());
  }

  private Expression source(YamlValue value, Map<String, YamlValue> keys) {
    YamlValue from = keys.get("from");
    YamlValue to = keys.get("to");
    if (from != null && to != null) {
      return new TimeSpan(read(from), read(to), time(keys), unit(keys), decimalMark);
    }
    YamlValue of = keys.getOrDefault("path", keys.get("text"));
    if (of == null || from != null || to != null) {
      value.problem("no path", "path, text, or from and to");
      return new Constant("");
    }
    return read(of);
  }

  /** In this order: match, decode, table, time and unit, plus. */
  private Expression changed(Expression source, Map<String, YamlValue> keys) {
    Expression made = source;
    for (ValueStep step : steps(keys)) {
      made = new Changed(made, step);
    }
    return made;
  }

  private List<ValueStep> steps(Map<String, YamlValue> keys) {
    List<ValueStep> steps = new ArrayList<>();
    keys.forEach(
        (key, value) -> {
          switch (key) {
            case "as" -> require(value, Set.of("text"));
            case "decode" -> require(value, Set.of("percent"));
            default -> {}
          }
        });
    YamlValue match = keys.get("match");
    if (match != null) {
      steps.add(match(match));
    }
    if (keys.containsKey("decode")) {
      steps.add((value, source, scope) -> percentDecoded(value.asText(), source));
    }
    YamlValue table = keys.get("table");
    if (table != null) {
      Map<String, String> symbols = new LinkedHashMap<>();
      table.entries().forEach((theirs, ours) -> symbols.put(theirs, ours.text()));
      steps.add(new SymbolTable(symbols));
    }
    if (!keys.containsKey("from")) {
      measures(keys, steps);
    }
    if (keys.containsKey("as")) {
      steps.add((value, source, scope) -> TextNode.valueOf(value.asText()));
    }
    return steps;
  }

  private void measures(Map<String, YamlValue> keys, List<ValueStep> steps) {
    TimeFormat time = time(keys);
    YamlValue plus = keys.get("plus");
    if (time != null) {
      Expression added = plus == null ? null : read(plus);
      steps.add(
          (value, source, scope) ->
              TimeFormat.text(time.instant(value, source).plus(span(added, scope))));
    }
    WaitUnit unit = unit(keys);
    if (unit != null) {
      steps.add((value, source, scope) -> Numbers.json(unit.seconds(value, source, decimalMark)));
    }
  }

  /** What is added to a time: seconds. */
  private Duration span(@Nullable Expression added, Scope scope) {
    if (added == null) {
      return Duration.ZERO;
    }
    var value = added.value(scope);
    if (!ValuePath.isValue(value)) {
      return Duration.ZERO;
    }
    BigDecimal seconds = Numbers.of(value, added.source(), decimalMark);
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  private @Nullable WaitUnit unit(Map<String, YamlValue> keys) {
    YamlValue unit = keys.get("unit");
    if (unit == null) {
      return null;
    }
    require(unit, new TreeSet<>(WaitUnit.symbols()));
    return WaitUnit.of(unit.text()).orElse(null);
  }

  private @Nullable TimeFormat time(Map<String, YamlValue> keys) {
    YamlValue time = keys.get("time");
    if (time == null) {
      return null;
    }
    ZoneId zone = zone(keys.get("zone"));
    List<TimeFormat> formats = time.items().stream().map(item -> format(item, zone)).toList();
    return formats.size() == 1 ? formats.get(0) : new TimeFormat.AnyOf(formats);
  }

  private TimeFormat format(YamlValue value, @Nullable ZoneId zone) {
    String text = value.text();
    return switch (text) {
      case "iso" -> new TimeFormat.Iso();
      case "epoch-seconds" -> new TimeFormat.Epoch(0);
      case "epoch-millis" -> new TimeFormat.Epoch(3);
      default -> local(value, text, zone);
    };
  }

  private TimeFormat local(YamlValue value, String pattern, @Nullable ZoneId zone) {
    try {
      TimeFormat.Local local = TimeFormat.Local.of(pattern, zone, changes);
      if (zone == null && !pattern.matches(".*[XxVzZO].*")) {
        value.problem("\"" + pattern + "\" without zone", "zone: such as Europe/Helsinki");
      }
      return local;
    } catch (IllegalArgumentException e) {
      value.problem(
          "\"" + pattern + "\"", "iso, epoch-seconds, epoch-millis or such as dd.MM.yyyy HH:mm");
      return new TimeFormat.Iso();
    }
  }

  private static @Nullable ZoneId zone(@Nullable YamlValue value) {
    if (value == null) {
      return null;
    }
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      value.problem("\"" + value.text() + "\"", "a time zone, such as Europe/Helsinki");
      return null;
    }
  }

  private static ValueStep match(YamlValue value) {
    try {
      Pattern pattern = Pattern.compile(value.text());
      return (found, source, scope) -> {
        Matcher matcher = pattern.matcher(found.asText());
        if (!matcher.find()) {
          throw new RefusedValueException(
              source, Shown.of(found), "text in which " + pattern + " is found");
        }
        return TextNode.valueOf(matcher.group(Math.min(1, matcher.groupCount())));
      };
    } catch (PatternSyntaxException e) {
      value.problem("\"" + value.text() + "\"", "a regular expression");
      return (found, source, scope) -> found;
    }
  }

  private static TextNode percentDecoded(String text, String source) {
    try {
      // a plus is itself here: the text is of a URI's path, not of a form
      String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      return TextNode.valueOf(decoded);
    } catch (IllegalArgumentException e) {
      throw new RefusedValueException(source, "a broken %", "percent-encoded text");
    }
  }

  private static Expression conditional(Expression made, Map<String, YamlValue> keys) {
    YamlValue when = keys.get("when");
    if (when == null) {
      return made;
    }
    List<Condition> conditions = ConditionReader.read(when.entries());
    return new Expression() {
      @Override
      public com.fasterxml.jackson.databind.JsonNode value(Scope scope) {
        return Condition.all(conditions, scope) ? made.value(scope) : MissingNode.getInstance();
      }

      @Override
      public String source() {
        return made.source();
      }
    };
  }

  private static void require(YamlValue value, Set<String> known) {
    if (!known.contains(value.text())) {
      value.problem(
          "\"" + value.text() + "\"",
          (known.size() == 1 ? "" : "one of ") + String.join(", ", known));
    }
  }
}
