package io.pulssi.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Whether this instance goes on, and whether its clock is right. */
public final class InstanceMetrics implements MultiCollector {
  private final Supplier<Duration> stillFor;
  private volatile Supplier<OptionalLong> machineLead = OptionalLong::empty;

  /**
   * @param stillFor how long ago the slowest stream thread has asked for records
   */
  public InstanceMetrics(Supplier<Duration> stillFor) {
    this.stillFor = stillFor;
  }

  /** From now on it tells how far this machine's clock is ahead of the broker's, milliseconds. */
  public void machineLead(Supplier<OptionalLong> lead) {
    machineLead = lead;
  }

  @Override
  public MetricSnapshots collect() {
    var lead =
        GaugeSnapshot.builder()
            .name("pulssi_clock_lead_seconds")
            .help("How far this machine's clock is ahead of the broker's.");
    machineLead.get().ifPresent(millis -> lead.dataPoint(value(millis / 1e3)));
    GaugeSnapshot still =
        GaugeSnapshot.builder()
            .name("pulssi_thread_still_seconds")
            .help("How long ago the slowest stream thread has asked for records.")
            .dataPoint(value(stillFor.get().toMillis() / 1e3))
            .build();
    return MetricSnapshots.of(lead.build(), still);
  }

  private static GaugeDataPointSnapshot value(double value) {
    return new GaugeDataPointSnapshot(value, Labels.EMPTY, null);
  }
}
