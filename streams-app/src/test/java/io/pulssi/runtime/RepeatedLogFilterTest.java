package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatedLogFilterTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RepeatedLogFilter filter = new RepeatedLogFilter(nanos::get);

  @Test
  void shouldPassTheSameClientWarningOnceInTenSeconds() {
    String lost = "org.apache.kafka.clients.NetworkClient";
    assertThat(reply(lost, Level.WARN, "[Producer clientId=a] Node {} is gone"))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(reply(lost, Level.WARN, "[Consumer clientId=b] Node {} is gone"))
        .isEqualTo(FilterReply.DENY);
    assertThat(reply(lost, Level.WARN, "[Consumer clientId=b] Another thing"))
        .isEqualTo(FilterReply.NEUTRAL);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
    assertThat(reply(lost, Level.WARN, "[Consumer clientId=b] Node {} is gone"))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void shouldNeverHoldBackErrorsOrOurOwnLines() {
    for (int i = 0; i < 3; i++) {
      assertThat(reply("org.apache.kafka.clients.X", Level.ERROR, "broken"))
          .isEqualTo(FilterReply.NEUTRAL);
      assertThat(reply("io.pulssi.runtime.X", Level.WARN, "no broker"))
          .isEqualTo(FilterReply.NEUTRAL);
    }
  }

  private FilterReply reply(String logger, Level level, String format) {
    return filter.decide(null, new LoggerContext().getLogger(logger), level, format, null, null);
  }
}
