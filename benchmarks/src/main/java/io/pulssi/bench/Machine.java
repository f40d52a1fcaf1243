package io.pulssi.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where figures come from. */
public final class Machine {
  private Machine() {}

  /** Cores, Java and system. */
  public static String text() {
    return "%d cores, Java %s, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  /** How busy the machine is: processes that ran or waited in the last minute. */
  public static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "load not known" : String.format(Locale.ROOT, "load %.1f", load);
  }
}
