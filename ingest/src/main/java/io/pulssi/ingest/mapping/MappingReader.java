package io.pulssi.ingest.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one mapping, and finds all its mistakes at once. */
final class MappingReader {
  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "source",
              "docs",
              "format",
              "decimal",
              "reader",
              "records",
              "parse",
              "id",
              "newest",
              "again",
              "remember",
              "linked",
              "events",
              "ignore",
              "examples",
              "secrets"));
  private static final Set<String> RULE_KEYS =
      new TreeSet<>(List.of("each", "when", "as", "fields"));

  private final String file;
  private final List<MappingProblem> problems = new ArrayList<>();
  private final ClockChanges changes = new ClockChanges();
  private char decimalMark = '.';

  MappingReader(String file) {
    this.file = file;
  }

  SourceMapping read(String text) {
    YamlValue root = YamlValue.parse(file, text, problems);
    root.allow(KEYS);
    decimalMark = oneOf(root, "decimal", Set.of(".", ","), ".").charAt(0);
    String format = oneOf(root, "format", SourceMapping.FORMATS, "json");
    YamlValue reader = root.get("reader");
    SourceMapping mapping =
        new SourceMapping(
            requiredText(root, "source"),
            text(root, "docs"),
            format,
            reader == null ? null : oneOf(root, "reader", SourceMapping.READERS, ""),
            path(root, "records"),
            texts(root, "parse"),
            expression(root.get("id")),
            expression(root.get("newest")),
            "numbered".equals(oneOf(root, "again", Set.of("numbered"), "")),
            memory(root.get("remember")),
            links(root.get("linked")),
            events(root),
            ignores(root.get("ignore")),
            texts(root, "examples"),
            changes);
    if (mapping.newest() != null && mapping.id() == null) {
      root.problem("newest without id", "id: what tells that two records are of one thing");
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(MappingProblem::line));
      throw new InvalidMappingException(problems);
    }
    return mapping;
  }

  private List<EventRule> events(YamlValue root) {
    YamlValue events = root.get("events");
    if (events == null || !events.isList()) {
      root.problem("no events", "events: a list of rules");
      return List.of();
    }
    List<EventRule> rules = new ArrayList<>();
    events.items().forEach(item -> event(item, rules));
    return rules;
  }

  private void event(YamlValue item, List<EventRule> rules) {
    item.allow(RULE_KEYS);
    YamlValue as = item.get("as");
    TargetFields target = as == null ? null : TargetFields.of(as.text(), decimalMark).orElse(null);
    if (target == null) {
      YamlValue at = as == null ? item : as;
      String given = as == null ? "no as" : "\"" + as.text() + "\"";
      at.problem(given, "as: one of " + String.join(", ", TargetFields.kinds()));
      return;
    }
    YamlValue fields = item.get("fields");
    if (fields == null) {
      item.problem("no fields", "fields: " + String.join(", ", target.required()));
      return;
    }
    rules.add(new EventRule(each(item), when(item), target, fields(fields, target)));
  }

  private Map<String, Expression> fields(YamlValue fields, TargetFields target) {
    Map<String, YamlValue> given = fields.entries();
    Map<String, Expression> read = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (!target.names().contains(name)) {
            value.problem("unknown field", "one of " + String.join(", ", target.names()));
          } else {
            read.put(name, expression(name, value, target));
          }
        });
    for (String name : target.required()) {
      if (!given.containsKey(name)) {
        fields.problem("no " + name, String.join(", ", target.required()));
      }
    }
    Map<String, Expression> ordered = new LinkedHashMap<>();
    target.names().stream()
        .filter(read::containsKey)
        .forEach(name -> ordered.put(name, read.get(name)));
    return ordered;
  }

  /** Constants and tables may hold only symbols that the field has. */
  private Expression expression(String name, YamlValue value, TargetFields target) {
    List<String> symbols = target.symbols(name);
    if (!symbols.isEmpty()) {
      YamlValue table = value.get("table");
      if (table != null) {
        table.entries().values().forEach(ours -> symbol(ours, symbols));
      }
      boolean constant = value.isScalar() && !ValuePath.isPath(value.text());
      if (constant && !value.text().contains("{$") && !value.text().contains("{@")) {
        symbol(value, symbols);
      }
    }
    return reader().read(value);
  }

  private static void symbol(YamlValue value, List<String> symbols) {
    if (!symbols.contains(value.text())) {
      value.problem("\"" + value.text() + "\"", "one of " + String.join(", ", symbols));
    }
  }

  private @Nullable ValuePath each(YamlValue rule) {
    YamlValue each = rule.get("each");
    return each == null ? null : ValuePath.read(each.text(), each);
  }

  private static List<Condition> when(YamlValue rule) {
    YamlValue when = rule.get("when");
    return when == null ? List.of() : ConditionReader.read(when.entries());
  }

  private List<IgnoreRule> ignores(@Nullable YamlValue list) {
    List<IgnoreRule> rules = new ArrayList<>();
    if (list != null) {
      list.items().forEach(item -> rules.add(ignore(item)));
    }
    return rules;
  }

  private IgnoreRule ignore(YamlValue item) {
    Map<String, YamlValue> conditions = new LinkedHashMap<>(item.entries());
    YamlValue why = conditions.remove("why");
    conditions.remove("each");
    List<Condition> when = ConditionReader.read(conditions);
    if (when.isEmpty()) {
      item.problem("no condition", "paths and what they hold");
    }
    String shown = when.stream().map(Condition::toString).collect(Collectors.joining(", "));
    return new IgnoreRule(each(item), when, why == null ? shown : why.text());
  }

  private Supplier<@Nullable Memory> memory(@Nullable YamlValue remember) {
    if (remember == null) {
      return () -> null;
    }
    remember.allow(new TreeSet<>(List.of("by", "values")));
    YamlValue by = remember.get("by");
    YamlValue values = remember.get("values");
    if (by == null || values == null) {
      remember.problem("no by or values", "by: a path, and values: names with paths");
      return () -> null;
    }
    Expression key = reader().read(by);
    Map<String, Expression> read = new LinkedHashMap<>();
    values.entries().forEach((name, value) -> read.put(name, reader().read(value)));
    return () -> new Memory(key, read);
  }

  private List<RecordLink> links(@Nullable YamlValue linked) {
    List<RecordLink> links = new ArrayList<>();
    if (linked != null) {
      linked.entries().forEach((name, link) -> link(name, link, links));
    }
    return links;
  }

  private void link(String name, YamlValue link, List<RecordLink> links) {
    Expression mine = expression(link.get("mine"));
    Expression theirs = expression(link.get("theirs"));
    if (mine == null || theirs == null) {
      link.problem("no mine or theirs", "mine and theirs: paths that hold the same");
    } else {
      links.add(new RecordLink(name, mine, theirs));
    }
  }

  private @Nullable Expression expression(@Nullable YamlValue value) {
    return value == null ? null : reader().read(value);
  }

  private ExpressionReader reader() {
    return new ExpressionReader(decimalMark, changes);
  }

  private static @Nullable ValuePath path(YamlValue root, String key) {
    YamlValue value = root.get(key);
    return value == null ? null : ValuePath.read(value.text(), value);
  }

  private static String text(YamlValue root, String key) {
    YamlValue value = root.get(key);
    return value == null ? "" : value.text();
  }

  private static String requiredText(YamlValue root, String key) {
    if (root.get(key) == null) {
      root.problem("no " + key, key + ": its name");
    }
    return text(root, key);
  }

  private static List<String> texts(YamlValue root, String key) {
    YamlValue value = root.get(key);
    return value == null ? List.of() : value.items().stream().map(YamlValue::text).toList();
  }

  private static String oneOf(YamlValue root, String key, Set<String> known, String otherwise) {
    YamlValue value = root.get(key);
    if (value == null) {
      return otherwise;
    }
    if (!known.contains(value.text())) {
      value.problem("\"" + value.text() + "\"", String.join(", ", new TreeSet<>(known)));
      return known.iterator().next();
    }
    return value.text();
  }
}
