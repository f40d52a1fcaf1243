package io.pulssi.runtime;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** A gauge being collected: one name, many series. What is not a number is left out. */
final class GaugeFamily {
  private final GaugeSnapshot.Builder builder;

  GaugeFamily(String name, String help) {
    builder = GaugeSnapshot.builder().name(name).help(help);
  }

  void add(double value, String... labels) {
    if (!Double.isNaN(value)) {
      builder.dataPoint(new GaugeDataPointSnapshot(value, Labels.of(labels), null));
    }
  }

  GaugeSnapshot snapshot() {
    return builder.build();
  }
}
