package io.pulssi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

class UsedKafkaMetersTest {
  @Test
  void shouldBeThoseThatMonitoringNamesAndNoOthers() throws IOException {
    assertThat(UsedKafkaMeters.names()).containsExactlyElementsOf(KafkaMetersInUse.names());
  }

  @Test
  void shouldShowAGaugeWithAllItsLabels() {
    var snapshots =
        collected(
            meter("consumer-fetch-manager-metrics", "records-lag", Map.of("client-id", "c"), 7.0));

    assertThat(snapshots).singleElement().isInstanceOf(GaugeSnapshot.class);
    var lag = (GaugeSnapshot) snapshots.iterator().next();
    assertThat(lag.getMetadata().getName()).isEqualTo("kafka_consumer_fetch_manager_records_lag");
    assertThat(lag.getDataPoints())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.getValue()).isEqualTo(7);
              assertThat(point.getLabels())
                  .isEqualTo(
                      Labels.of("client_id", "c", "kafka_version", AppInfoParser.getVersion()));
            });
  }

  @Test
  void shouldShowACounterThatIsNeverNegative() {
    var snapshots =
        collected(meter("stream-task-metrics", "restore-remaining-records-total", Map.of(), -1.0));

    assertThat(snapshots).singleElement().isInstanceOf(CounterSnapshot.class);
    var left = (CounterSnapshot) snapshots.iterator().next();
    assertThat(left.getMetadata().getName())
        .isEqualTo("kafka_stream_task_restore_remaining_records");
    assertThat(left.getDataPoints()).singleElement().matches(point -> point.getValue() == 0);
  }

  @Test
  void shouldLeaveOutTheOthersAlsoThoseOfTheSameNameInAnotherGroup() {
    assertThat(
            collected(
                meter("stream-thread-metrics", "commit-total", Map.of(), 1.0),
                meter("stream-task-metrics", "process-rate", Map.of(), 1.0)))
        .isEmpty();
  }

  private static Iterable<?> collected(Metric... meters) {
    Map<MetricName, Metric> all = new LinkedHashMap<>();
    for (Metric meter : meters) {
      all.put(meter.metricName(), meter);
    }
    return new UsedKafkaMeters(() -> all).collect();
  }

  private static Metric meter(String group, String name, Map<String, String> tags, double value) {
    var full = new MetricName(name, group, "", tags);
    return new Metric() {
      @Override
      public MetricName metricName() {
        return full;
      }

      @Override
      public Object metricValue() {
        return value;
      }
    };
  }
}
