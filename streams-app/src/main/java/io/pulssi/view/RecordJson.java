package io.pulssi.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serializer;

/** JSON for HTTP: records look as they do on their topics. */
public final class RecordJson {
  private static final Serializer<StepStatus> STATUS =
      new RecordSerde<>(StepStatus.class, OutputFormat.JSON).serializer();
  private static final Serializer<Signal> SIGNAL =
      new RecordSerde<>(Signal.class, OutputFormat.JSON).serializer();
  private static final Serializer<Warning> WARNING =
      new RecordSerde<>(Warning.class, OutputFormat.JSON).serializer();
  private static final Serializer<Outcome> OUTCOME =
      new RecordSerde<>(Outcome.class, OutputFormat.JSON).serializer();

  private RecordJson() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static String text(StepStatus status) {
    return new String(STATUS.serialize("", status), StandardCharsets.UTF_8);
  }

  public static String text(Signal signal) {
    return new String(SIGNAL.serialize("", signal), StandardCharsets.UTF_8);
  }

  public static String text(Warning warning) {
    return new String(WARNING.serialize("", warning), StandardCharsets.UTF_8);
  }

  public static String text(Outcome outcome) {
    return new String(OUTCOME.serialize("", outcome), StandardCharsets.UTF_8);
  }

  /** A record's text inside a larger answer, as it is. */
  public static JsonNode raw(String text) {
    return JsonNodeFactory.instance.rawValueNode(new RawValue(text));
  }

  /** RFC 3339. */
  public static String time(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).toString();
  }
}
