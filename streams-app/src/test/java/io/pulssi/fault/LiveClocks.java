package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Clocks that are wrong while events happen. */
final class LiveClocks {
  private static final Duration SOON = Duration.ofSeconds(30);

  private LiveClocks() {}

  /** One producer's, in what it says of the event and in the record's time, among true ones. */
  static LiveFault producerAhead(Duration by) {
    return new LiveFault(
        "a producer's clock %d min ahead".formatted(by.toMinutes()),
        bench -> {
          bench.begin();
          try (var wrong = LiveFeed.producer(bench.cluster().bootstrapServers(), Map.of())) {
            for (int sent = 1; sent <= 10; sent++) {
              long at = System.currentTimeMillis() + by.toMillis();
              var event = new LiveEvent(Topics.QUEUE_WAIT, LiveEvent.ODD_STEP, at);
              wrong
                  .send(new ProducerRecord<>(event.topic().name(), 0, at, null, event.json()))
                  .get();
              bench.pass(Duration.ofSeconds(1));
            }
          }
          bench.awaitOutput();
          bench.note(
              "%d events counted as ahead"
                  .formatted(bench.scrapes().total("pulssi_events_total", "result=\"ahead\"")));
        });
  }

  /** That of the machine on which the monitor runs. */
  static LiveFault steps(Duration by) {
    return new LiveFault(
        "the monitor's clock set %s %d min"
            .formatted(by.isNegative() ? "back" : "forward", by.abs().toMinutes()),
        bench -> {
          bench.begin();
          bench.clock().turn(by);
          bench.awaitOutput();
          bench.until("the clock is told", SOON, () -> lead(bench) != 0);
          bench.pass(Duration.ofSeconds(15));
          bench.note("pulssi_clock_lead_seconds %.0f".formatted(lead(bench)));
          assertThat(bench.instance().isAlive()).isTrue();
        });
  }

  private static double lead(LiveBench bench) {
    return bench.scrapes().largest("pulssi_clock_lead_seconds");
  }
}
