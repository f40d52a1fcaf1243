package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessReadingTest {
  @Test
  void shouldReadThePeakFromAProcesssStatus() {
    String status = "Name:\tjava\nVmPeak:\t 9000 kB\nVmHWM:\t  123456 kB\nVmRSS:\t 100 kB\n";

    assertThat(ProcessReading.peakMemory(status)).hasValue(123456L * 1024);
    assertThat(ProcessReading.peakMemory("Name:\tjava\n")).isEmpty();
  }

  @Test
  void shouldCountSeriesOfAPage() {
    String page = "# HELP a\na 1\nkafka_b 2\nkafka_c{x=\"y\"} 3\n";

    assertThat(ScrapeCosts.series(page, "")).isEqualTo(3);
    assertThat(ScrapeCosts.series(page, "kafka_")).isEqualTo(2);
  }
}
