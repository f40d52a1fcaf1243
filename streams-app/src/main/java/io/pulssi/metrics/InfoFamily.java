package io.pulssi.metrics;

import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/**
 * An info metric being collected: always 1, with the information in labels. {@code _info} is added
 * to its name.
 */
public final class InfoFamily {
  private final InfoSnapshot.Builder builder;

  public InfoFamily(String name, String help) {
    builder = InfoSnapshot.builder().name(name).help(help);
  }

  public void add(String... labels) {
    builder.dataPoint(new InfoDataPointSnapshot(Labels.of(labels)));
  }

  public InfoSnapshot snapshot() {
    return builder.build();
  }
}
