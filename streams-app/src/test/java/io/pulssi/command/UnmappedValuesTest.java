package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.LocatedYaml;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmappedValuesTest {
  private static final JourneyMaps BANK =
      JourneyMapReader.read(Path.of("..", "samples", "bank", "journey.yml"));

  private final UnmappedValues values = new UnmappedValues();

  @Test
  void shouldListValuesBySourceTheMostSeenFirst() {
    seen(Topics.QUEUE_WAIT, "queue", "rare", "2026-01-02T00:00:00Z");
    seen(Topics.QUEUE_WAIT, "queue", "phone-x", "2026-01-03T00:00:00Z");
    seen(Topics.QUEUE_WAIT, "queue", "phone-x", "2026-01-01T00:00:00Z");
    seen(Topics.TICKET, "category", "web", "2026-01-04T00:00:00Z");

    assertThat(values.lines(BANK))
        .containsExactly(
            "sources:",
            "  queue-wait:",
            "    - phone-x                        # 2 times, last 2026-01-03T00:00:00Z",
            "    - rare                           # 1 time, last 2026-01-02T00:00:00Z",
            "  ticket:",
            "    - web                            # 1 time, last 2026-01-04T00:00:00Z");
  }

  @Test
  void shouldLeaveOutWhatAMapClaimsByNow() {
    seen(Topics.QUEUE_WAIT, "queue", "phone-in", "2026-01-02T00:00:00Z");

    assertThat(values.letters()).isEqualTo(1);
    assertThat(values.lines(BANK)).isEmpty();
  }

  @Test
  void shouldPassOverLettersThatDiedOfSomethingElse() {
    values.accept(letter("malformed", Topics.QUEUE_WAIT.name(), "queue: \"a\" (expected: b)", "1"));
    values.accept(letter("unmapped", "another.topic", "queue: \"a\" (expected: b)", "1"));
    values.accept(letter("unmapped", Topics.QUEUE_WAIT.name(), "no such text", "1"));
    values.accept(new RecordHeaders());

    assertThat(values.letters()).isEqualTo(4);
    assertThat(values.lines(BANK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "no",
        "12",
        "a: b",
        "# x",
        "- x",
        "\"quoted\" (expected: x",
        "back\\slash",
        "line\nbreak",
        "\u001b[31mred",
        "Störung",
        "",
        "*"
      })
  void shouldWriteAValueSoThatYamlReadsItBack(String value) {
    seen(Topics.SURVEY, "touchpoint", value, "2026-01-02T00:00:00Z");

    String lines = String.join("\n", values.lines(BANK));

    JsonNode read = LocatedYaml.parse("pasted", lines).tree();
    assertThat(read.at("/sources/survey/0").textValue()).isEqualTo(value);
    assertThat(lines).doesNotContain("\u001b");
  }

  private void seen(Topic<?> topic, String field, String value, String time) {
    String detail = "%s: \"%s\" (expected: a value that a step claims)".formatted(field, value);
    String millis = Long.toString(Instant.parse(time).toEpochMilli());
    values.accept(letter("unmapped", topic.name(), detail, millis));
  }

  private static Headers letter(String reason, String topic, String detail, String time) {
    Headers headers = new RecordHeaders();
    add(headers, DeadLetter.REASON, reason);
    add(headers, DeadLetter.TOPIC, topic);
    add(headers, DeadLetter.DETAIL, detail);
    add(headers, DeadLetter.TIMESTAMP, time);
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
