package io.pulssi.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/**
 * Makes the meters of Kafka's clients fit Prometheus' rules, as {@code promtool check metrics}
 * knows them: a gauge is not called {@code _count}, everything has a help text, and times in
 * nanoseconds, most of them shown as an average anyway, are left out.
 */
final class KafkaMeterNames implements MeterFilter {
  private static final String COUNT = ".count";

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith("kafka.")) {
      return id;
    }
    String name =
        id.getName().endsWith(COUNT)
            ? id.getName().substring(0, id.getName().length() - COUNT.length()) + "s"
            : id.getName();
    String said = id.getDescription();
    String help = said == null || said.isBlank() ? "Kafka's " + name : said;
    return new Meter.Id(name, Tags.of(id.getTags()), id.getBaseUnit(), help, id.getType());
  }

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    String name = id.getName();
    boolean refused =
        name.equals("process.cpu.time")
            || name.equals("system.cpu.count")
            || (name.startsWith("kafka.") && (name.contains(".ns.") || name.endsWith(".ms")));
    return refused ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }
}
