package io.pulssi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pulssi.baseline.SignalName;
import io.pulssi.outcome.ComplaintSurge;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The data of all charts, as JSON that is safe inside a script element. */
final class ChartData {
  /** Higher scores are drawn at the upper edge. */
  private static final double SCORE_SHOWN = 4;

  private ChartData() {}

  static String of(List<JourneyView> views) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (JourneyView view : views) {
        journey(view, json);
      }
      json.writeEndArray();
    }
    return text.toString().replace("<", "\\u003c");
  }

  private static void journey(JourneyView view, JsonGenerator json) throws IOException {
    TimeGrid grid = view.record().grid();
    json.writeStartObject();
    json.writeStringField("id", view.record().map().journey());
    json.writeStringField("zone", view.record().map().timezone().getId());
    json.writeNumberField("hours", grid.width() / TimeGrid.HOUR_MILLIS);
    starts(grid, json);
    json.writeObjectFieldStart("steps");
    for (Map.Entry<String, StepTimeline> step : view.record().steps().entrySet()) {
      json.writeObjectFieldStart(step.getKey());
      step(view, step.getKey(), step.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Runs of neighbouring buckets: the hour since 1970 of the first, and how many. */
  private static void starts(TimeGrid grid, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("runs");
    int from = 0;
    for (int i = 1; i <= grid.size(); i++) {
      if (i == grid.size() || grid.start(i) - grid.start(i - 1) != grid.width()) {
        json.writeNumber(grid.start(from) / TimeGrid.HOUR_MILLIS);
        json.writeNumber(i - from);
        from = i;
      }
    }
    json.writeEndArray();
  }

  private static void step(JourneyView view, String id, StepTimeline step, JsonGenerator json)
      throws IOException {
    int size = view.record().grid().size();
    json.writeStringField("score", PackedSeries.fine(size, SCORE_SHOWN, step::score));
    json.writeArrayFieldStart("warnings");
    for (NumberedWarning warning : view.of(id)) {
      warning(view, warning, json);
    }
    for (NumberedWarning warning : view.of("*")) {
      warning(view, warning, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("surges");
    for (ComplaintSurge surge : view.record().complaints().surges()) {
      if (surge.step().equals(id)) {
        position(view.record().grid().position(surge.at()), json);
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("signals");
    for (Map.Entry<SignalName, SignalLine> line : step.signals().entrySet()) {
      json.writeObjectFieldStart(line.getKey().label());
      json.writeStringField("name", SignalWords.of(line.getKey()));
      signal(view.record().grid(), line.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void warning(JourneyView view, NumberedWarning warning, JsonGenerator json)
      throws IOException {
    TimeGrid grid = view.record().grid();
    WarningHistory history = warning.history();
    json.writeStartArray();
    json.writeString(warning.label());
    position(grid.position(history.begunAt()), json);
    position(grid.position(history.raisedAt()), json);
    position(grid.position(warning.until()), json);
    json.writeEndArray();
  }

  private static void signal(TimeGrid grid, SignalLine line, JsonGenerator json)
      throws IOException {
    int size = grid.size();
    int window = line.window(grid.width() / TimeGrid.HOUR_MILLIS);
    double largest = 0;
    for (int i = 0; i < size; i++) {
      for (double v : new double[] {line.observed(i, window), line.high(i, window)}) {
        largest = Double.isNaN(v) ? largest : Math.max(largest, v);
      }
    }
    largest = largest == 0 ? 1 : largest;
    json.writeFieldName("max");
    json.writeRawValue(String.format(Locale.ROOT, "%.4f", largest));
    json.writeStringField("seen", PackedSeries.fine(size, largest, i -> line.observed(i, window)));
    json.writeStringField(
        "usual", PackedSeries.coarse(size, largest, i -> line.expected(i, window)));
    json.writeStringField("low", PackedSeries.coarse(size, largest, i -> line.low(i, window)));
    json.writeStringField("high", PackedSeries.coarse(size, largest, i -> line.high(i, window)));
  }

  private static void position(double buckets, JsonGenerator json) throws IOException {
    json.writeRawValue(String.format(Locale.ROOT, "%.2f", buckets));
  }
}
