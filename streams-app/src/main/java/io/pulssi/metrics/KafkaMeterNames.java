package io.pulssi.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/**
 * Makes the meters of Kafka's clients and the JVM fit Prometheus' rules, as {@code promtool check
 * metrics} knows them: everything has a help text; gauges called {@code _count} and times in
 * nanoseconds or milliseconds are left out.
 *
 * <p>Left out, not renamed: Micrometer's Kafka binder looks for its meters by their first names and
 * would register renamed ones again and again.
 */
final class KafkaMeterNames implements MeterFilter {
  @Override
  public Meter.Id map(Meter.Id id) {
    String help = id.getDescription();
    boolean silent = help == null || help.isBlank();
    return silent && isKafkas(id)
        ? new Meter.Id(
            id.getName(),
            Tags.of(id.getTags()),
            id.getBaseUnit(),
            "Kafka's " + id.getName(),
            id.getType())
        : id;
  }

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    String name = id.getName();
    boolean refused =
        name.equals("process.cpu.time")
            || name.equals("system.cpu.count")
            || (isKafkas(id)
                && (name.contains(".ns.") || name.endsWith(".ms") || isCountingGauge(id)));
    return refused ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }

  private static boolean isKafkas(Meter.Id id) {
    return id.getName().startsWith("kafka.");
  }

  private static boolean isCountingGauge(Meter.Id id) {
    return id.getType() == Meter.Type.GAUGE && id.getName().endsWith(".count");
  }
}
