package io.pulssi.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * The meters of Kafka's clients and of Streams that dashboards, rules, runbook and documentation
 * name. They are read when a scrape asks for them; between scrapes nothing runs.
 *
 * <p>Names and labels are those of Micrometer's binder, which shows all of Kafka's meters and looks
 * through thousands of them once a minute.
 */
final class UsedKafkaMeters implements MultiCollector {
  private static final String SUFFIX = "-metrics";
  private static final String TOTAL = "_total";

  private static final Map<String, Family> FAMILIES =
      List.of(
              new Family("stream", "alive-stream-threads", false),
              new Family("stream", "failed-stream-threads", true),
              new Family("stream-thread", "process-rate", false),
              new Family("stream-task", "restore-remaining-records-total", true),
              new Family("stream-state", "total-sst-files-size", false),
              new Family("stream-state", "size-all-mem-tables", false),
              new Family("stream-state", "estimate-num-keys", false),
              new Family("stream-state", "block-cache-usage", false),
              new Family("consumer-fetch-manager", "records-lag", false))
          .stream()
          .collect(Collectors.toUnmodifiableMap(Family::meter, Function.identity()));

  private final Supplier<? extends Map<MetricName, ? extends Metric>> meters;

  /**
   * @param meters all that Kafka has now
   */
  UsedKafkaMeters(Supplier<? extends Map<MetricName, ? extends Metric>> meters) {
    this.meters = meters;
  }

  /** Names as they are on the page. */
  static List<String> names() {
    return FAMILIES.values().stream().map(Family::seriesName).sorted().toList();
  }

  @Override
  public MetricSnapshots collect() {
    Map<Family, List<Metric>> found = new HashMap<>();
    String version = "unknown";
    for (Map.Entry<MetricName, ? extends Metric> meter : meters.get().entrySet()) {
      MetricName name = meter.getKey();
      Family family = FAMILIES.get(name.name());
      if (family != null && family.isOf(name)) {
        found.computeIfAbsent(family, any -> new ArrayList<>()).add(meter.getValue());
      } else if (name.name().equals("version") && name.group().equals("app-info")) {
        version = String.valueOf(meter.getValue().metricValue());
      }
    }
    List<MetricSnapshot> snapshots = new ArrayList<>();
    for (Map.Entry<Family, List<Metric>> each : found.entrySet()) {
      snapshots.add(each.getKey().snapshot(each.getValue(), version));
    }
    return new MetricSnapshots(snapshots);
  }

  /**
   * Meters of one name.
   *
   * @param group without the {@code -metrics} at its end
   */
  private record Family(String group, String meter, boolean counter) {
    boolean isOf(MetricName name) {
      return name.group().length() == group.length() + SUFFIX.length()
          && name.group().startsWith(group)
          && name.group().endsWith(SUFFIX);
    }

    MetricSnapshot snapshot(List<Metric> meters, String version) {
      return counter ? counters(meters, version) : gauges(meters, version);
    }

    private MetricSnapshot counters(List<Metric> meters, String version) {
      var family = CounterSnapshot.builder().name(familyName()).help(help(meters));
      for (Metric meter : meters) {
        double value = Math.max(0, value(meter));
        family.dataPoint(new CounterDataPointSnapshot(value, labels(meter, version), null, 0));
      }
      return family.build();
    }

    private MetricSnapshot gauges(List<Metric> meters, String version) {
      var family = GaugeSnapshot.builder().name(familyName()).help(help(meters));
      for (Metric meter : meters) {
        family.dataPoint(new GaugeDataPointSnapshot(value(meter), labels(meter, version), null));
      }
      return family.build();
    }

    /** A counter's without the {@code _total} that the page adds. */
    private String familyName() {
      String name = "kafka_" + underscored(group) + '_' + underscored(meter);
      return counter && name.endsWith(TOTAL)
          ? name.substring(0, name.length() - TOTAL.length())
          : name;
    }

    String seriesName() {
      return counter ? familyName() + TOTAL : familyName();
    }

    private String help(List<Metric> meters) {
      String text = meters.get(0).metricName().description();
      return text.isBlank() ? "Kafka's " + group + ' ' + meter : text;
    }
  }

  private static Labels labels(Metric meter, String version) {
    var labels = Labels.builder().label("kafka_version", version);
    meter.metricName().tags().forEach((key, value) -> labels.label(underscored(key), value));
    return labels.build();
  }

  private static String underscored(String name) {
    return name.replace('-', '_').replace('.', '_');
  }

  private static double value(Metric meter) {
    return meter.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
