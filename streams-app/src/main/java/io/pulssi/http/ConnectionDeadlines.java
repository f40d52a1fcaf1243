package io.pulssi.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections that take too long to ask, or to take an answer. Jetty's idle timeout does
 * not: one byte restarts it. Thread-safe.
 */
final class ConnectionDeadlines extends AbstractLifeCycle implements Connection.Listener {
  private static final Logger log = LoggerFactory.getLogger(ConnectionDeadlines.class);

  /** Attribute of a request whose answer may last, as it has limits of its own. */
  static final String LASTING = "pulssi.lasting";

  private static final long CHECK_MILLIS = 250;
  private static final long TELL_NANOS = TimeUnit.MINUTES.toNanos(1);

  private record Answer(Request request, long sinceNanos) {
    boolean isLasting() {
      return request.getAttribute(LASTING) != null;
    }
  }

  private final Server server;
  private final ConnectionLimits limits;

  // both with those first that have waited longest
  private final Map<Connection, Long> asking = new LinkedHashMap<>();
  private final Map<Connection, Answer> answering = new LinkedHashMap<>();

  private int crowdedOut;
  private int slowReaders;
  private long toldAtNanos = System.nanoTime() - TELL_NANOS;

  ConnectionDeadlines(Server server, ConnectionLimits limits) {
    this.server = server;
    this.limits = limits;
  }

  @Override
  protected void doStart() {
    for (Connector connector : server.getConnectors()) {
      connector.addEventListener(this);
    }
    schedule();
  }

  private void schedule() {
    var unused = server.getScheduler().schedule(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void check() {
    try {
      closeLate(System.nanoTime());
    } catch (RuntimeException e) {
      log.error("slow connections could not be closed", e);
    }
    if (isRunning()) {
      schedule();
    }
  }

  @Override
  public void onOpened(Connection connection) {
    ask(connection);
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    asking.remove(connection);
    answering.remove(connection);
  }

  /** From now on the rest of a request, or the next one, has to arrive. */
  void ask(Connection connection) {
    Connection eldest = null;
    synchronized (this) {
      answering.remove(connection);
      asking.remove(connection);
      if (!connection.getEndPoint().isOpen()) {
        return;
      }
      asking.put(connection, System.nanoTime());
      if (asking.size() > limits.asking()) {
        eldest = eldest(asking);
        crowdedOut++;
      }
    }
    close(eldest);
  }

  /** A request has arrived; from now on its answer has to be taken. */
  void answer(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    Connection eldest = null;
    synchronized (this) {
      asking.remove(connection);
      if (answering.size() >= limits.answering()) {
        answering.values().removeIf(Answer::isLasting);
      }
      answering.put(connection, new Answer(request, System.nanoTime()));
      if (answering.size() > limits.answering()) {
        eldest = eldest(answering);
        slowReaders++;
      }
    }
    close(eldest);
  }

  private static Connection eldest(Map<Connection, ?> waiting) {
    Connection eldest = waiting.keySet().iterator().next();
    waiting.remove(eldest);
    return eldest;
  }

  private static void close(@Nullable Connection connection) {
    if (connection != null) {
      connection.getEndPoint().close();
    }
  }

  private void closeLate(long nowNanos) {
    late(nowNanos).forEach(ConnectionDeadlines::close);
    tell(nowNanos);
  }

  private synchronized List<Connection> late(long nowNanos) {
    List<Connection> late = new ArrayList<>();
    take(asking, since -> isOver(since, limits.askWithin(), nowNanos), late);
    answering.values().removeIf(Answer::isLasting);
    boolean crowded = answering.size() > limits.crowd();
    Duration within = crowded ? limits.crowdedWithin() : limits.answerWithin();
    int before = late.size();
    take(answering, answer -> isOver(answer.sinceNanos(), within, nowNanos), late);
    slowReaders += late.size() - before;
    return late;
  }

  private static <T> void take(
      Map<Connection, T> waiting, Predicate<T> isLate, List<Connection> late) {
    waiting
        .entrySet()
        .removeIf(
            entry -> {
              boolean is = isLate.test(entry.getValue());
              if (is) {
                late.add(entry.getKey());
              }
              return is;
            });
  }

  private static boolean isOver(long sinceNanos, Duration within, long nowNanos) {
    return nowNanos - sinceNanos > within.toNanos();
  }

  private synchronized void tell(long nowNanos) {
    if (crowdedOut + slowReaders > 0 && nowNanos - toldAtNanos >= TELL_NANOS) {
      log.warn(
          "closed {} connections, as more than {} waited to ask, and {} that took answers too slowly",
          crowdedOut,
          limits.asking(),
          slowReaders);
      crowdedOut = 0;
      slowReaders = 0;
      toldAtNanos = nowNanos;
    }
  }
}
