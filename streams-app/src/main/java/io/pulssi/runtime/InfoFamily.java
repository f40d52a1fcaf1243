package io.pulssi.runtime;

import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/**
 * An info being collected: always 1, what it says is in the labels. Its name lacks {@code _info}.
 */
final class InfoFamily {
  private final InfoSnapshot.Builder builder;

  InfoFamily(String name, String help) {
    builder = InfoSnapshot.builder().name(name).help(help);
  }

  void add(String... labels) {
    builder.dataPoint(new InfoDataPointSnapshot(Labels.of(labels)));
  }

  InfoSnapshot snapshot() {
    return builder.build();
  }
}
