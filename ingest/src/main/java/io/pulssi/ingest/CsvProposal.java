package io.pulssi.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.ingest.reader.CsvRecords;
import io.pulssi.ingest.reader.RecordSink;
import io.pulssi.ingest.reader.Refusal;
import io.pulssi.ingest.reader.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A mapping guessed from the columns of a CSV file: contacts that waited in queues.
 *
 * @param columns each with what it was taken for
 * @param mapping its text, to be edited; what could not be guessed says so
 */
public record CsvProposal(Map<String, String> columns, String mapping) {
  private static final int ROWS_MAX = 1000;
  private static final int SYMBOLS_MAX = 12;
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "ANSWERED", "y|yes|true|1|answered|completed|handled|connected|ok",
          "ABANDONED", "n|no|false|0|abandoned|unanswered|not answered|missed|hangup|lost",
          "CALLBACK", "callback|call back",
          "OVERFLOWED", "overflow|overflowed|transferred|timeout|redirected");

  /**
   * Looks at the first rows of a file.
   *
   * @throws IOException if it cannot be read
   */
  public static CsvProposal of(Path file) throws IOException {
    return new Guess(columns(file)).proposal(file);
  }

  private static List<CsvColumn> columns(Path file) throws IOException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int[] rows = {0};
    new CsvRecords()
        .read(
            file,
            new RecordSink() {
              @Override
              public void record(SourceRecord record) {
                if (rows[0]++ < ROWS_MAX) {
                  record.value().properties().forEach(this::value);
                }
              }

              private void value(Map.Entry<String, JsonNode> cell) {
                List<String> column =
                    values.computeIfAbsent(cell.getKey(), name -> new ArrayList<>());
                if (!cell.getValue().asText().isBlank()) {
                  column.add(cell.getValue().asText().strip());
                }
              }

              @Override
              public void refused(Refusal refusal) {}

              @Override
              public void ignored(String why) {}

              @Override
              public void noted(String why) {}
            });
    int looked = Math.min(rows[0], ROWS_MAX);
    return values.entrySet().stream()
        .map(column -> new CsvColumn(column.getKey(), List.copyOf(column.getValue()), looked))
        .toList();
  }

  private static final class Guess {
    private final List<CsvColumn> columns;
    private final Map<String, String> told = new LinkedHashMap<>();

    Guess(List<CsvColumn> columns) {
      this.columns = columns;
      columns.forEach(column -> told.put(column.name(), "not used"));
    }

    CsvProposal proposal(Path file) {
      String id =
          path(
              "eventId and contactId",
              column -> column.isNamed("id|ref|number|call") && column.isUnique(),
              CsvColumn::isUnique);
      String queue =
          path(
              "queue",
              column -> column.isNamed("queue|topic|department|skill|team|categor|service"),
              column -> false);
      String customer =
          path(
              "customerRef",
              column -> column.isNamed("customer|phone|caller|client|\\bani\\b|\\bcli\\b"),
              column -> false);
      Optional<CsvColumn> wait =
          find(
              column ->
                  column.isNamed("wait|speed of answer|queue time|\\basa\\b|ring")
                      && (column.isNumber() || column.isClock()),
              column -> false);
      wait.ifPresent(column -> told.put(column.name(), "waitSeconds, in " + unit(column)));
      boolean comma = columns.stream().anyMatch(CsvColumn::hasDecimalComma);
      StringBuilder text = new StringBuilder();
      String name = file.getFileName().toString().replaceFirst("\\..*$", "");
      text.append("# Guessed from the columns of ")
          .append(file.getFileName())
          .append(". Look at every line.\n");
      text.append("source: ")
          .append(name.isEmpty() ? "csv" : quoted(name))
          .append("\nformat: csv\n");
      text.append(comma ? "decimal: \",\"\n" : "");
      text.append("events:\n  - as: queue-wait\n    fields:\n");
      field(text, "eventId", id);
      String time = time();
      text.append(timeNote(time).replace("    #", "      #"));
      field(text, "occurredAt", time);
      field(text, "contactId", id);
      field(text, "queue", queue.isEmpty() ? "" : "{ path: " + queue + ", default: unassigned }");
      field(
          text,
          "waitSeconds",
          wait.map(column -> "{ path: " + path(column) + ", unit: " + quoted(unit(column)) + " }")
              .orElse(""));
      field(text, "outcome", outcome());
      if (!customer.isEmpty()) {
        field(text, "customerRef", customer);
      }
      text.append("ignore: []\n");
      return new CsvProposal(new LinkedHashMap<>(told), text.toString());
    }

    private static void field(StringBuilder text, String name, String value) {
      String shown = value.isEmpty() ? "\"$.NOT_FOUND\" # which column?" : value;
      text.append("      ").append(name).append(": ").append(shown).append('\n');
    }

    private String path(String use, Predicate<CsvColumn> likely, Predicate<CsvColumn> otherwise) {
      Optional<CsvColumn> found = find(likely, otherwise);
      found.ifPresent(column -> told.put(column.name(), use));
      return found.map(Guess::path).orElse("");
    }

    private Optional<CsvColumn> find(Predicate<CsvColumn> likely, Predicate<CsvColumn> otherwise) {
      return columns.stream()
          .filter(likely)
          .findFirst()
          .or(() -> columns.stream().filter(otherwise).findFirst());
    }

    /** Whether days and months could be either way, or no zone is told. */
    private String timeNote(String time) {
      boolean either =
          columns.stream()
              .anyMatch(column -> column.dateTimes().size() > 1 || column.dates().size() > 1);
      return (time.contains("zone:") ? "    # zone: guessed as UTC; put yours\n" : "")
          + (either ? "    # day and month could also be the other way round\n" : "");
    }

    private String time() {
      Optional<CsvColumn> instant = find(CsvColumn::isInstant, column -> false);
      if (instant.isPresent()) {
        return told(
            instant.get(), "occurredAt", "{ path: " + path(instant.get()) + ", time: iso }");
      }
      Optional<CsvColumn> local = find(column -> !column.dateTimes().isEmpty(), column -> false);
      if (local.isPresent()) {
        return told(
            local.get(),
            "occurredAt",
            "{ path: "
                + path(local.get())
                + ", time: "
                + patterns(local.get().dateTimes(), "")
                + " }");
      }
      Optional<CsvColumn> date = find(column -> !column.dates().isEmpty(), column -> false);
      Optional<CsvColumn> clock =
          find(
              column -> column.isNamed("time|hour") && column.timeOfDay().isPresent(),
              column -> false);
      if (date.isEmpty() || clock.isEmpty()) {
        return "";
      }
      told.put(clock.get().name(), "occurredAt, its time of day");
      String both = "\"{" + bare(date.get()) + "} {" + bare(clock.get()) + "}\"";
      return told(
          date.get(),
          "occurredAt, its day",
          "{ text: "
              + both
              + ", time: "
              + patterns(date.get().dates(), " " + clock.get().timeOfDay().orElse(""))
              + " }");
    }

    private String told(CsvColumn column, String use, String value) {
      told.put(column.name(), use);
      return value;
    }

    /** The first that reads all. The zone is to be filled in. */
    private static String patterns(List<String> fitting, String more) {
      return quoted(fitting.get(0) + more) + ", zone: Etc/UTC";
    }

    private String outcome() {
      Optional<CsvColumn> found =
          find(
              column ->
                  column.isNamed("outcome|answered|abandon|disposition|status|result")
                      && !column.isNumber(),
              column -> false);
      if (found.isEmpty()) {
        return "";
      }
      List<String> symbols = found.get().symbols(SYMBOLS_MAX);
      StringBuilder table = new StringBuilder();
      for (String symbol : symbols) {
        String ours = outcomeOf(symbol);
        if (!ours.isEmpty()) {
          table
              .append(table.isEmpty() ? "" : ", ")
              .append(quoted(symbol))
              .append(": ")
              .append(ours);
        }
      }
      told.put(found.get().name(), "outcome");
      return "{ path: " + path(found.get()) + ", table: { " + table + " } }";
    }

    private static String outcomeOf(String symbol) {
      String lower = symbol.toLowerCase(Locale.ROOT);
      return OUTCOMES.entrySet().stream()
          .filter(outcome -> lower.matches(outcome.getValue()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }

    private static String unit(CsvColumn column) {
      return column.isClock()
          ? "hh:mm:ss"
          : column.isNamed("\\bms\\b|millis")
              ? "ms"
              : column.isNamed("minute|\\bmin\\b") ? "minutes" : "s";
    }

    private static String bare(CsvColumn column) {
      return "$['" + column.name().replace("'", "\\'") + "']";
    }

    private static String path(CsvColumn column) {
      return quoted(bare(column));
    }

    private static String quoted(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }
}
