package io.pulssi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.view.RecordJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tick of the event stream as bytes, made once for all readers: as one event {@code changes},
 * or as an event for each change.
 *
 * @param statuses records as JSON, as are the next three
 * @param removed {@code {"journey": …, "step": …}} each
 * @param sources {@code {"journey": …, "sources": […]}} each
 * @param deadLetters as the API answers them; null when there are no more than before
 * @param upTo end of each journey's newest data, RFC 3339
 */
record StreamFrames(
    List<String> statuses,
    List<String> signals,
    List<String> warnings,
    List<String> outcomes,
    List<String> removed,
    List<String> sources,
    @Nullable String deadLetters,
    Map<String, String> upTo) {
  /** Signals of one event; what a browser parses at once. */
  static final int SIGNALS_MAX = 5_000;

  private static final int CHARS_OF_A_SIGNAL = 300;

  /** A comment, which readers skip. */
  static byte[] comment(String text) {
    return (": " + text + "\n\n").getBytes(UTF_8);
  }

  /** An event for each change. */
  byte[] single() {
    var frame = text();
    statuses.forEach(data -> event(frame, "status", data));
    removed.forEach(data -> event(frame, "removed", data));
    signals.forEach(data -> event(frame, "signal", data));
    warnings.forEach(data -> event(frame, "warning", data));
    outcomes.forEach(data -> event(frame, "outcome", data));
    sources.forEach(data -> event(frame, "sources", data));
    if (deadLetters != null) {
      event(frame, "dead-letters", deadLetters);
    }
    return frame.toString().getBytes(UTF_8);
  }

  /** One event; more only where there are more than {@value #SIGNALS_MAX} signals. */
  byte[] batched() {
    var frame = text();
    frame.append("event: changes\ndata: {\"statuses\":");
    array(frame, statuses);
    signals(frame, 0);
    frame.append(",\"warnings\":");
    array(frame, warnings);
    frame.append(",\"outcomes\":");
    array(frame, outcomes);
    frame.append(",\"removed\":");
    array(frame, removed);
    if (!sources.isEmpty()) {
      frame.append(",\"sources\":");
      array(frame, sources);
    }
    if (deadLetters != null) {
      frame.append(",\"deadLetters\":").append(deadLetters);
    }
    var times = RecordJson.object();
    upTo.forEach(times::put);
    frame.append(",\"upTo\":").append(times).append("}\n\n");
    for (int from = SIGNALS_MAX; from < signals.size(); from += SIGNALS_MAX) {
      frame.append("event: changes\ndata: {\"statuses\":[]");
      signals(frame, from);
      frame.append(",\"warnings\":[],\"outcomes\":[],\"removed\":[],\"upTo\":{}}\n\n");
    }
    return frame.toString().getBytes(UTF_8);
  }

  private StringBuilder text() {
    return new StringBuilder(1_000 + signals.size() * CHARS_OF_A_SIGNAL);
  }

  private void signals(StringBuilder frame, int from) {
    frame.append(",\"signals\":");
    array(frame, signals.subList(from, Math.min(signals.size(), from + SIGNALS_MAX)));
  }

  private static void array(StringBuilder into, List<String> values) {
    into.append('[');
    for (int i = 0; i < values.size(); i++) {
      into.append(i == 0 ? "" : ",").append(values.get(i));
    }
    into.append(']');
  }

  /** JSON has no line break outside of strings, and none unescaped within. */
  private static void event(StringBuilder into, String name, String data) {
    into.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
  }
}
