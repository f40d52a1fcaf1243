import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints a line for each page, from the first page on: java -cp 'streams-app/target/lib/*' FILE BROKER [GROUP]. */
public final class WarningSubscriber {
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers", arguments[0],
            "group.id", arguments.length > 1 ? arguments[1] : "warning-subscriber",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", false,
            "isolation.level", "read_committed"); // what a crash took back is never seen
    Map<String, Integer> revisions = new HashMap<>(); // keep it with what you do, to be idempotent across restarts
    ObjectMapper json = new ObjectMapper();
    try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("pulssi.warning.v1"));
      while (true) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          JsonNode warning = json.readTree(record.value());
          int revision = warning.get("revision").asInt();
          boolean isNew = revision > revisions.getOrDefault(record.key(), 0); // the key is the warningId
          if (isNew && warning.get("state").asText().equals("PAGED")) {
            System.out.printf("%s.%d to %s: %s%n", record.key(), revision, warning.get("page").asText(), warning.get("because").asText());
          }
          revisions.merge(record.key(), revision, Math::max);
        }
        consumer.commitSync(); // only after the work is done: a record may come twice, none is lost
      }
    }
  }
}
