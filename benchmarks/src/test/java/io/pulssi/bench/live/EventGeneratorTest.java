package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.OutputFormat;
import io.pulssi.event.QueueWait;
import io.pulssi.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventGeneratorTest {
  private static final int EVENTS = 20_000;

  @Test
  void shouldMakeTheSameEventsFromTheSameSeed() {
    assertThat(events(TrafficMix.ALL, 3)).isEqualTo(events(TrafficMix.ALL, 3));
    assertThat(events(TrafficMix.ALL, 3)).isNotEqualTo(events(TrafficMix.ALL, 4));
  }

  @Test
  void shouldMakeWaitsOfAbout120BytesWithoutCustomers() {
    var writer = new EventWriter(OutputFormat.AVRO);

    assertThat(events(TrafficMix.WAITS, 1))
        .allSatisfy(
            event -> {
              assertThat(((QueueWait) event.event()).getCustomerRef()).isNull();
              assertThat(writer.write(event)).hasSizeBetween(100, 130);
            });
  }

  @Test
  void shouldMixFourSources() {
    var shares =
        events(TrafficMix.ALL, 1).stream()
            .collect(Collectors.groupingBy(GeneratedEvent::topic, Collectors.counting()));

    assertThat(shares.keySet()).containsExactlyInAnyOrderElementsOf(TrafficMix.ALL.topics());
    assertThat(shares.get(Topics.QUEUE_WAIT)).isBetween(11_500L, 12_500L);
    assertThat(shares.get(Topics.CHAT_WAIT)).isBetween(1_700L, 2_300L);
    assertThat(shares.get(Topics.TICKET)).isBetween(4_600L, 5_400L);
    assertThat(shares.get(Topics.SURVEY)).isBetween(800L, 1_200L);
  }

  @Test
  void shouldSpreadEventsOverEventTimeByTheRate() {
    List<GeneratedEvent> events = events(TrafficMix.WAITS, 1);

    assertThat(events.get(0).occurredAt()).isEqualTo(EventGenerator.BEGIN);
    assertThat(events.get(5_000).occurredAt()).isEqualTo(EventGenerator.BEGIN + 10_000);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void shouldBeReadAgainByTheProductsReader(OutputFormat format) {
    var writer = new EventWriter(format);
    var decoder = new EventDecoder();

    assertThat(events(TrafficMix.ALL, 1))
        .allSatisfy(
            event ->
                assertThat(decoder.read(event.topic().name(), writer.write(event)))
                    .isEqualTo(event.event()));
  }

  private static List<GeneratedEvent> events(TrafficMix mix, long seed) {
    var generator = new EventGenerator(mix, EVENTS, 500, seed);
    List<GeneratedEvent> events = new ArrayList<>();
    while (generator.hasNext()) {
      events.add(generator.next());
    }
    return events;
  }
}
