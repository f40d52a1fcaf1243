package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.pulssi.ingest.reader.SourceRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records are deliveries of the same thing, and which of them is the newest. */
final class RecordVersions {
  enum Version {
    FIRST,
    NEWER,
    REPEATED,
    OLDER
  }

  private final @Nullable Expression id;
  private final @Nullable Expression newest;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, JsonNode> newestById = new HashMap<>();

  RecordVersions(@Nullable Expression id, @Nullable Expression newest) {
    this.id = id;
    this.newest = newest;
  }

  /** Whether no delivery with its id came before. */
  boolean isNew(JsonNode record) {
    String key = key(record);
    return key == null || seen.add(key);
  }

  /** Where it stands among those of its id so far. */
  Version add(JsonNode record) {
    String key = key(record);
    if (key == null) {
      return Version.FIRST;
    }
    JsonNode mine = version(record);
    JsonNode known = newestById.get(key);
    if (known == null) {
      newestById.put(key, mine);
      return Version.FIRST;
    }
    int order = compare(mine, known);
    if (order > 0) {
      newestById.put(key, mine);
    }
    return order > 0 ? Version.NEWER : order < 0 ? Version.OLDER : Version.REPEATED;
  }

  /** Of records added in this order, the newest of each id; those without an id all stay. */
  List<SourceRecord> newestOf(List<SourceRecord> records) {
    List<SourceRecord> kept = new ArrayList<>();
    for (SourceRecord record : records) {
      String key = key(record.value());
      if (key == null
          || compare(
                  version(record.value()), newestById.getOrDefault(key, MissingNode.getInstance()))
              == 0) {
        kept.add(record);
      }
    }
    return kept;
  }

  private @Nullable String key(JsonNode record) {
    JsonNode key = id == null ? null : id.value(Scope.of(record));
    return key == null || !ValuePath.isValue(key) ? null : key.asText();
  }

  private JsonNode version(JsonNode record) {
    return newest == null ? MissingNode.getInstance() : newest.value(Scope.of(record));
  }

  /** Numbers as numbers, times as times, all else as text; none is the oldest. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return instant(one).compareTo(instant(other));
  }

  private static BigDecimal instant(JsonNode value) {
    if (!ValuePath.isValue(value)) {
      return BigDecimal.ZERO;
    }
    if (value.isNumber() || value.asText().matches("\\d{1,18}(\\.\\d{1,9})?")) {
      return Numbers.of(value, "newest", '.');
    }
    var instant = new TimeFormat.Iso().instant(value, "newest");
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }
}
