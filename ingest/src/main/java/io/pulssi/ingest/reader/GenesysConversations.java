package io.pulssi.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of Genesys Cloud, each stay in a queue as one flat record.
 *
 * <p>An answer stands at the agent's session: it belongs to the last stay that had ended by then.
 * {@code outcome} is {@code abandoned}, {@code short-abandoned}, {@code answered}, {@code
 * callback}, {@code moved-on} or {@code unknown}.
 */
final class GenesysConversations implements RecordReader {
  private final RecordReader conversations;

  GenesysConversations(RecordReader conversations) {
    this.conversations = conversations;
  }

  private record Stay(JsonNode session, Instant end) {}

  @Override
  public void read(Path file, RecordSink sink) throws IOException {
    conversations.read(
        file,
        new RecordSink() {
          @Override
          public void record(SourceRecord record) {
            JsonNode pages = record.value().path("conversations");
            if (pages.isArray()) {
              pages.forEach(page -> stays(record, page, sink));
            } else {
              stays(record, record.value(), sink);
            }
          }

          @Override
          public void refused(Refusal refusal) {
            sink.refused(refusal);
          }

          @Override
          public void ignored(String why) {
            sink.ignored(why);
          }

          @Override
          public void noted(String why) {
            sink.noted(why);
          }
        });
  }

  private static void stays(SourceRecord record, JsonNode conversation, RecordSink sink) {
    if (!conversation.path("participants").isArray()) {
      sink.refused(
          new Refusal(record.file(), record.line(), "$.participants", "nothing", "a list"));
      return;
    }
    List<JsonNode> queued = sessions(conversation, "acd");
    List<Stay> stays = new ArrayList<>();
    for (JsonNode session : queued) {
      Instant end = time(metric(session, "tAcd"));
      if (end == null) {
        sink.ignored("a stay in a queue without tAcd: not ended");
      } else {
        stays.add(new Stay(session, end));
      }
    }
    if (queued.isEmpty()) {
      sink.ignored("a conversation that was in no queue");
    }
    stays.sort(Comparator.comparing(Stay::end));
    Set<Integer> answered = answered(conversation, stays);
    for (int i = 0; i < stays.size(); i++) {
      ObjectNode flat = flat(conversation, stays, i, answered.contains(i));
      sink.record(new SourceRecord(record.file(), record.line(), flat));
    }
  }

  /** Which stays an agent answered. */
  private static Set<Integer> answered(JsonNode conversation, List<Stay> stays) {
    Set<Integer> answered = new HashSet<>();
    List<JsonNode> agents = new ArrayList<>(sessions(conversation, "agent"));
    agents.addAll(sessions(conversation, "user"));
    for (JsonNode session : agents) {
      Instant at = time(metric(session, "tAnswered"));
      if (at == null) {
        continue;
      }
      int last = -1;
      for (int i = 0; i < stays.size(); i++) {
        // clocks of metrics differ by less than a second
        boolean ended = !stays.get(i).end().isAfter(at.plusSeconds(1));
        last = ended && metric(stays.get(i).session(), "tAbandon").isMissingNode() ? i : last;
      }
      if (last >= 0) {
        answered.add(last);
      }
    }
    return answered;
  }

  private static ObjectNode flat(
      JsonNode conversation, List<Stay> stays, int index, boolean answered) {
    JsonNode session = stays.get(index).session();
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    flat.set("conversationId", conversation.path("conversationId"));
    flat.set("sessionId", session.path("sessionId"));
    flat.set("mediaType", session.path("mediaType"));
    JsonNode direction = session.path("direction");
    JsonNode origin = conversation.path("originatingDirection");
    flat.set("direction", "outbound".equals(origin.asText()) ? origin : direction);
    flat.set("queueId", queue(session));
    flat.set("endedAt", metric(session, "tAcd").path("emitDate"));
    flat.set("waitMillis", metric(session, "tAcd").path("value"));
    flat.put("outcome", outcome(conversation, session, answered));
    flat.set("ani", caller(conversation));
    return flat;
  }

  private static String outcome(JsonNode conversation, JsonNode session, boolean answered) {
    if (!metric(session, "tShortAbandon").isMissingNode()) {
      return "short-abandoned";
    }
    if (!metric(session, "tAbandon").isMissingNode()) {
      return "abandoned";
    }
    if (answered) {
      return "answered";
    }
    if (!"callback".equals(session.path("mediaType").asText()) && calledBack(conversation)) {
      return "callback";
    }
    boolean moved =
        !metric(session, "tFlowOut").isMissingNode()
            || !metric(session, "nTransferred").isMissingNode()
            || "transfer".equals(disconnect(session));
    return moved ? "moved-on" : "unknown";
  }

  private static boolean calledBack(JsonNode conversation) {
    for (JsonNode participant : conversation.path("participants")) {
      for (JsonNode session : participant.path("sessions")) {
        if ("callback".equals(session.path("mediaType").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<JsonNode> sessions(JsonNode conversation, String purpose) {
    List<JsonNode> sessions = new ArrayList<>();
    for (JsonNode participant : conversation.path("participants")) {
      if (purpose.equals(participant.path("purpose").asText())) {
        participant.path("sessions").forEach(sessions::add);
      }
    }
    return sessions;
  }

  private static JsonNode caller(JsonNode conversation) {
    List<JsonNode> sessions = new ArrayList<>(sessions(conversation, "customer"));
    sessions.addAll(sessions(conversation, "external"));
    return sessions.stream()
        .map(session -> session.path("ani"))
        .filter(JsonNode::isTextual)
        .findFirst()
        .orElse(NullNode.getInstance());
  }

  private static JsonNode queue(JsonNode session) {
    JsonNode queue = session.path("queueId");
    for (JsonNode segment : session.path("segments")) {
      queue = segment.hasNonNull("queueId") ? segment.path("queueId") : queue;
    }
    return queue;
  }

  private static String disconnect(JsonNode session) {
    String type = "";
    for (JsonNode segment : session.path("segments")) {
      type = segment.path("disconnectType").asText(type);
    }
    return type;
  }

  private static JsonNode metric(JsonNode session, String name) {
    for (JsonNode metric : session.path("metrics")) {
      if (name.equals(metric.path("name").asText())) {
        return metric;
      }
    }
    return MissingNode.getInstance();
  }

  private static @Nullable Instant time(JsonNode metric) {
    try {
      return metric.isMissingNode() ? null : Instant.parse(metric.path("emitDate").asText());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
