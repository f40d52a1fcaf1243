package io.pulssi.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** A counter being collected: one name, given without its {@code _total}, many series. */
final class CounterFamily {
  private final CounterSnapshot.Builder builder;

  CounterFamily(String name, String help) {
    builder = CounterSnapshot.builder().name(name).help(help);
  }

  void add(long value, String... labels) {
    builder.dataPoint(new CounterDataPointSnapshot(value, Labels.of(labels), null, 0));
  }

  CounterSnapshot snapshot() {
    return builder.build();
  }
}
