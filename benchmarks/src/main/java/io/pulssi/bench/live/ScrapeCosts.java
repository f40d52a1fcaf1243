package io.pulssi.bench.live;

import java.io.IOException;
import java.util.Arrays;

/**
 * What a scrape costs once the JVM is warm.
 *
 * @param cpuMillis CPU time of the process that is scraped, without what it takes at rest
 * @param series in a page
 * @param kafkaSeries how many of them are Kafka's own
 */
record ScrapeCosts(double cpuMillis, double clockMillis, long series, long kafkaSeries) {
  private static final int WARM_UP = 600;

  /** CPU times come in steps of 10 ms: so many scrapes are read at once. */
  private static final int BATCH = 20;

  private static final int BATCHES = 15;

  /** All of them. */
  static final int SCRAPES = WARM_UP + BATCHES * BATCH;

  /**
   * Scrapes and measures.
   *
   * @param idleShare of a core that the process takes at rest
   */
  static ScrapeCosts measure(ChildJvm process, MetricsReader metrics, double idleShare)
      throws IOException, InterruptedException {
    for (int scrape = 0; scrape < WARM_UP; scrape++) {
      metrics.read();
    }
    double[] cpu = new double[BATCHES];
    double[] clock = new double[BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      long begin = System.nanoTime();
      long before = ProcessReading.cpu(process.handle()).toNanos();
      for (int scrape = 0; scrape < BATCH; scrape++) {
        metrics.read();
      }
      long nanos = System.nanoTime() - begin;
      long used = ProcessReading.cpu(process.handle()).toNanos() - before;
      cpu[batch] = (used - idleShare * nanos) / BATCH / 1e6;
      clock[batch] = nanos / 1e6 / BATCH;
    }
    String page = metrics.read();
    return new ScrapeCosts(median(cpu), median(clock), series(page, ""), series(page, "kafka_"));
  }

  static long series(String page, String prefix) {
    return page.lines().filter(line -> !line.startsWith("#") && line.startsWith(prefix)).count();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
