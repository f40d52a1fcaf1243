package io.pulssi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
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
            meter("app-info", "version", Map.of(), "4.5.6"),
            meter("consumer-fetch-manager-metrics", "records-lag", Map.of("client-id", "c"), 7.0));

    assertThat(snapshots).singleElement().isInstanceOf(GaugeSnapshot.class);
    var lag = (GaugeSnapshot) snapshots.get(0);
    assertThat(lag.getMetadata().getName()).isEqualTo("kafka_consumer_fetch_manager_records_lag");
    assertThat(lag.getDataPoints())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.getValue()).isEqualTo(7);
              assertThat(
                      point.getLabels().stream()
                          .map(label -> label.getName() + '=' + label.getValue()))
                  .containsExactly("client_id=c", "kafka_version=4.5.6");
            });
  }

  @Test
  void shouldShowACounterThatIsNeverNegative() {
    var snapshots =
        collected(meter("stream-task-metrics", "restore-remaining-records-total", Map.of(), -1.0));

    assertThat(snapshots).singleElement().isInstanceOf(CounterSnapshot.class);
    var left = (CounterSnapshot) snapshots.get(0);
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

  private static List<MetricSnapshot> collected(Metric... meters) {
    Map<MetricName, Metric> all = new LinkedHashMap<>();
    for (Metric meter : meters) {
      all.put(meter.metricName(), meter);
    }
    return new UsedKafkaMeters(() -> all).collect().stream().toList();
  }

  private static Metric meter(String group, String name, Map<String, String> tags, Object value) {
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
