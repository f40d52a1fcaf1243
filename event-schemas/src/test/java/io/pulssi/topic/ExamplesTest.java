package io.pulssi.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples go stale when a schema or a writer changes: these are read and written again. */
class ExamplesTest {
  static List<Topic<?>> inJson() {
    return Stream.concat(Topics.inputs().stream(), Topics.outputs().stream())
        .filter(topic -> topic.schema() != null)
        .<Topic<?>>map(topic -> topic)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("inJson")
  void shouldBeWhatTheSerdeReadsAndWritesToTheByte(Topic<?> topic) {
    assertThat(again(topic, topic.type().asSubclass(SpecificRecord.class)))
        .isEqualTo(Examples.text(topic));
  }

  private static <T extends SpecificRecord> String again(Topic<?> topic, Class<T> type) {
    try (var serde = new RecordSerde<>(type, OutputFormat.JSON)) {
      T record =
          serde.deserializer().deserialize(topic.name(), Examples.text(topic).getBytes(UTF_8));
      return new String(serde.serializer().serialize(topic.name(), record), UTF_8);
    }
  }

  @Test
  void shouldTellOneStoryFromWarningToOutcome() {
    String id = "\"warningId\":\"shop.";

    assertThat(Examples.text(Topics.WARNING)).contains(id, "\"state\":\"PAGED\"");
    assertThat(Examples.text(Topics.OUTCOME)).contains(id, "\"outcome\":\"CONFIRMED\"");
    assertThat(Examples.text(Topics.SLICE)).contains("chat-wait");
    assertThat(Examples.headers(Topics.DEAD_LETTER).keySet())
        .containsExactlyElementsOf(DeadLetter.HEADERS.keySet());
  }
}
