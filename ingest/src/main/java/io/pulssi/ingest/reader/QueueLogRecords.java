package io.pulssi.ingest.reader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lines of Asterisk's {@code queue_log}: {@code epoch|callid|queue|agent|event|data1|…}.
 *
 * <p>Each becomes an object of these names. The line that ends a stay in a queue also has what its
 * {@code ENTERQUEUE} said: {@code entered} and {@code caller}, and the {@code wait} in seconds. An
 * end without its {@code ENTERQUEUE} is no customer's wait: an agent who consults gets the
 * customer's call id in another queue. Agents' own calls are told by their extension.
 */
final class QueueLogRecords implements RecordReader {
  private static final Map<String, Integer> WAIT_FIELD =
      Map.of("CONNECT", 5, "ABANDON", 7, "EXITWITHTIMEOUT", 7, "EXITEMPTY", 7, "EXITWITHKEY", 8);
  private static final Set<String> NO_CALLS = Set.of("NONE", "REALTIME", "MANAGER");

  private record Entry(long at, String caller, boolean fromAgent) {}

  private final Map<String, Entry> waiting = new HashMap<>();
  private final Set<String> extensions = new HashSet<>();

  @Override
  public void read(Path file, RecordSink sink) throws IOException {
    try (BufferedReader text = SourceText.open(file)) {
      long number = 0;
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        if (!line.isBlank()) {
          line(file.toString(), number, line.strip().split("\\|", -1), sink);
        }
      }
    }
  }

  @Override
  public void finish(RecordSink sink) {
    waiting.values().forEach(entry -> sink.noted("still in the queue where the log ends"));
    waiting.clear();
  }

  private void line(String file, long number, String[] fields, RecordSink sink) {
    if (fields.length < 5 || !fields[0].matches("\\d{9,11}(\\.\\d+)?")) {
      String expected = "epoch|callid|queue|agent|event|…";
      sink.refused(new Refusal(file, number, "", fields.length + " fields", expected));
      return;
    }
    String event = fields[4];
    if (event.equals("QUEUESTART")) {
      waiting.values().forEach(entry -> sink.noted("waited when the server was started anew"));
      waiting.clear();
    }
    if (NO_CALLS.contains(fields[1])) {
      sink.ignored("no call: " + event);
      return;
    }
    String stay = fields[1] + "/" + fields[2];
    long at = Long.parseLong(fields[0].replaceFirst("\\..*", ""));
    if (event.equals("ENTERQUEUE")) {
      enter(stay, at, field(fields, 6), sink);
    } else {
      told(file, number, fields, stay, at, sink);
    }
    learn(fields[3]);
  }

  private void enter(String stay, long at, String caller, RecordSink sink) {
    sink.ignored("ENTERQUEUE: counted where the wait ends");
    if (waiting.put(stay, new Entry(at, caller, extensions.contains(caller))) != null) {
      sink.noted("entered again without an end");
    }
  }

  private void told(
      String file, long number, String[] fields, String stay, long at, RecordSink sink) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("time", at).put("callid", fields[1]).put("queue", fields[2]);
    value.put("agent", fields[3]).put("event", fields[4]);
    Integer waitField = WAIT_FIELD.get(fields[4]);
    if (waitField != null) {
      Entry entry = waiting.remove(stay);
      if (entry == null) {
        sink.ignored(fields[4] + " without ENTERQUEUE: an agent's consultation");
        return;
      }
      if (entry.fromAgent()) {
        sink.ignored("an agent's own call");
        return;
      }
      value.put("entered", entry.at()).put("caller", entry.caller());
      String wait = field(fields, waitField);
      value.put("wait", wait.isEmpty() ? String.valueOf(at - entry.at()) : wait);
      value.put("key", fields[4].equals("EXITWITHKEY") ? field(fields, 5) : "");
    }
    sink.record(new SourceRecord(file, number, value));
  }

  /** {@code PJSIP/7009} and {@code Local/7009@agents/n} are of extension 7009. */
  private void learn(String agent) {
    int slash = agent.indexOf('/');
    if (slash >= 0) {
      extensions.add(agent.substring(slash + 1).replaceFirst("[@/-].*$", ""));
    }
  }

  private static String field(String[] fields, int index) {
    return index < fields.length ? fields[index].strip() : "";
  }
}
