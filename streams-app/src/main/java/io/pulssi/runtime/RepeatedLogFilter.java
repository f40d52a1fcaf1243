package io.pulssi.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Limits repeated log lines of Kafka's clients: each reports an unreachable broker ten times a
 * second. The same message of the same class passes once in ten seconds, whichever client sent it.
 */
public final class RepeatedLogFilter extends TurboFilter {
  private static final String CLIENTS = "org.apache.kafka.clients.";
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int REMEMBERED = 100;

  private final LongSupplier nanos;
  private final Map<String, Long> lastByMessage =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** For the logging configuration. */
  public RepeatedLogFilter() {
    this(System::nanoTime);
  }

  RepeatedLogFilter(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    if (format == null) {
      return FilterReply.NEUTRAL;
    }
    boolean subject = level == Level.WARN && logger.getName().startsWith(CLIENTS);
    return subject && repeated(logger.getName() + withoutClient(format))
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private synchronized boolean repeated(String message) {
    long now = nanos.getAsLong();
    Long last = lastByMessage.get(message);
    if (last != null && now - last < EVERY_NANOS) {
      return true;
    }
    lastByMessage.put(message, now);
    return false;
  }

  /** {@code [Producer clientId=x] Text {}} without its bracket. */
  private static String withoutClient(String format) {
    int end = format.startsWith("[") ? format.indexOf("] ") : -1;
    return format.substring(end + 1);
  }
}
