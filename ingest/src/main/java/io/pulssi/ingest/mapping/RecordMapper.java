package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.ingest.reader.Refusal;
import io.pulssi.ingest.reader.SourceRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies a mapping to records, one after the other. */
public final class RecordMapper {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SourceMapping mapping;
  private final RecordVersions versions;
  private final Optional<Memory> memory;
  private final MappedOutput out;
  private final List<SourceRecord> held = new ArrayList<>();

  /** What the records make goes to {@code out}. */
  public RecordMapper(SourceMapping mapping, MappedOutput out) {
    this.mapping = mapping;
    this.out = out;
    this.memory = Optional.ofNullable(mapping.memory().get());
    this.versions = new RecordVersions(mapping.id(), mapping.newest());
  }

  /** Maps one record, or holds it until all are known. */
  public void accept(SourceRecord record) {
    ValuePath list = mapping.records();
    JsonNode items = list == null ? record.value() : list.list(record.value());
    if (list != null && items.isArray()) {
      items.forEach(item -> one(new SourceRecord(record.file(), record.line(), item)));
    } else {
      one(record);
    }
  }

  private void one(SourceRecord record) {
    if (!(record.value() instanceof ObjectNode object)) {
      String given = Shown.of(record.value());
      out.refused(new Refusal(record.file(), record.line(), "$", given, "a JSON object"));
      return;
    }
    try {
      ObjectNode parsed = parsed(object);
      SourceRecord read = new SourceRecord(record.file(), record.line(), parsed);
      if (mapping.needsAllRecords()) {
        hold(read, parsed);
      } else if (versions.isNew(parsed)) {
        map(read, parsed);
      } else {
        out.repeated();
      }
    } catch (RefusedValueException e) {
      out.refused(refusal(record, e));
    }
  }

  /** Maps those that were held. */
  public void finish() {
    List<SourceRecord> current = versions.newestOf(held);
    List<ObjectNode> values = current.stream().map(record -> (ObjectNode) record.value()).toList();
    RecordLink.add(mapping.links(), values);
    for (SourceRecord record : current) {
      map(record, (ObjectNode) record.value());
    }
    held.clear();
  }

  private void hold(SourceRecord record, ObjectNode value) {
    Optional<IgnoreRule> ignored = ignored(Scope.of(value), "");
    if (ignored.isPresent() && mapping.links().isEmpty()) {
      out.ignored(ignored.get().why());
      return;
    }
    switch (versions.add(value)) {
      case FIRST -> held.add(record);
      case NEWER -> {
        held.add(record);
        out.replaced();
      }
      case REPEATED -> out.repeated();
      case OLDER -> out.replaced();
    }
  }

  private void map(SourceRecord record, ObjectNode value) {
    ObjectNode told = memory.map(kept -> kept.recall(value)).orElse(value);
    Scope whole = Scope.of(told);
    Optional<IgnoreRule> ignored = ignored(whole, "");
    if (ignored.isPresent()) {
      out.ignored(ignored.get().why());
      return;
    }
    boolean known = apply(record, whole, "");
    for (Map.Entry<String, ValuePath> each : eachPaths().entrySet()) {
      for (JsonNode item : each.getValue().items(whole)) {
        item(record, new Scope(told, item), each.getKey());
        known = true;
      }
      if (each.getValue().isOfEmptyList(whole)) {
        known = true;
        out.ignored("nothing in " + each.getKey());
      }
    }
    if (!known) {
      out.refused(refusal(record, unmatched(whole, "")));
    }
  }

  private void item(SourceRecord record, Scope scope, String each) {
    Optional<IgnoreRule> ignored = ignored(scope, each);
    if (ignored.isPresent()) {
      out.ignored(ignored.get().why());
    } else if (!apply(record, scope, each)) {
      out.refused(refusal(record, unmatched(scope, each)));
    }
  }

  /** Whether a rule matched. */
  private boolean apply(SourceRecord record, Scope scope, String each) {
    boolean matched = false;
    for (EventRule rule : mapping.events()) {
      try {
        if (name(rule.each()).equals(each) && rule.matches(scope)) {
          matched = true;
          out.made(record, rule.topic(), rule.event(scope));
        }
      } catch (RefusedValueException e) {
        matched = true;
        out.refused(refusal(record, e));
      }
    }
    return matched;
  }

  private Optional<IgnoreRule> ignored(Scope scope, String each) {
    return mapping.ignores().stream()
        .filter(rule -> name(rule.each()).equals(each) && rule.matches(scope))
        .findFirst();
  }

  private Map<String, ValuePath> eachPaths() {
    Map<String, ValuePath> paths = new LinkedHashMap<>();
    mapping.events().forEach(rule -> put(rule.each(), paths));
    mapping.ignores().forEach(rule -> put(rule.each(), paths));
    return paths;
  }

  private static void put(@Nullable ValuePath path, Map<String, ValuePath> paths) {
    if (path != null) {
      paths.put(path.toString(), path);
    }
  }

  private static String name(@Nullable ValuePath path) {
    return path == null ? "" : path.toString();
  }

  /** Names the first value that no rule waits for. */
  private RefusedValueException unmatched(Scope scope, String each) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    Map<String, Condition> first = new LinkedHashMap<>();
    List<Condition> conditions = new ArrayList<>();
    mapping.events().stream()
        .filter(rule -> name(rule.each()).equals(each))
        .forEach(rule -> conditions.addAll(rule.when()));
    mapping.ignores().stream()
        .filter(rule -> name(rule.each()).equals(each))
        .forEach(rule -> conditions.addAll(rule.when()));
    for (Condition condition : conditions) {
      String path = condition.path().toString();
      wanted.computeIfAbsent(path, key -> new TreeSet<>()).addAll(condition.wanted());
      first.putIfAbsent(path, condition);
    }
    return unknownSymbol(scope, first, wanted, true)
        .or(() -> unknownSymbol(scope, first, wanted, false))
        .orElseGet(() -> noRule(each));
  }

  /** The first value that is there, or is not, and is none of those some rule waits for. */
  private static Optional<RefusedValueException> unknownSymbol(
      Scope scope,
      Map<String, Condition> conditions,
      Map<String, Set<String>> wanted,
      boolean there) {
    for (Map.Entry<String, Condition> entry : conditions.entrySet()) {
      JsonNode value = entry.getValue().path().first(scope);
      Set<String> symbols = wanted.getOrDefault(entry.getKey(), Set.of());
      boolean known = symbols.isEmpty() || symbols.contains(Condition.symbol(value));
      if (!known && ValuePath.isValue(value) == there) {
        return Optional.of(
            new RefusedValueException(
                entry.getKey(), Shown.of(value), "one of " + String.join(", ", symbols)));
      }
    }
    return Optional.empty();
  }

  private static RefusedValueException noRule(String each) {
    return new RefusedValueException(
        each.isEmpty() ? "$" : each,
        "no rule matches",
        "what a rule of events or ignore describes");
  }

  private static Refusal refusal(SourceRecord record, RefusedValueException e) {
    return new Refusal(record.file(), record.line(), e.path(), e.given(), e.expected());
  }

  /** Texts that hold JSON, read. */
  private ObjectNode parsed(ObjectNode record) {
    if (mapping.parsed().isEmpty()) {
      return record.deepCopy();
    }
    ObjectNode parsed = record.deepCopy();
    for (String pointer : mapping.parsed()) {
      parse(parsed, pointer);
    }
    return parsed;
  }

  private static void parse(ObjectNode record, String path) {
    String pointer = "/" + path.replaceFirst("^\\$\\.", "").replace('.', '/');
    JsonNode text = record.at(pointer);
    JsonNode parent = record.at(pointer.substring(0, pointer.lastIndexOf('/')));
    if (text.isTextual() && parent instanceof ObjectNode object) {
      try {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        object.set(name, JSON.readTree(text.textValue()));
      } catch (JsonProcessingException e) {
        throw new RefusedValueException(path, "text that is no JSON", "JSON in text");
      }
    }
  }
}
