package io.pulssi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.view.OutputListener;
import io.pulssi.view.OutputView;
import io.pulssi.view.RecordJson;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/stream}: every change, as server-sent events. Changes are gathered for half a
 * second and written as bytes once for all readers: with {@code ?events=batched} as one event
 * {@code changes}, else as events {@code status}, {@code removed}, {@code signal}, {@code warning},
 * {@code outcome}, {@code sources} and {@code dead-letters}, whose data look as on the topics.
 *
 * <p>One thread serves all readers and never waits for one.
 */
final class EventStream implements OutputListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventStream.class);

  static final int READERS_MAX = 500;

  /** Attribute of a request: when the session it came with ends, epoch milliseconds. */
  static final String UNTIL = "pulssi.until";

  private static final long TICK_MILLIS = 500;
  private static final long HEARTBEAT_NANOS = 10_000_000_000L;
  private static final byte[] HELLO = ": connected\nretry: 2000\n\n".getBytes(UTF_8);
  private static final byte[] HEARTBEAT = StreamFrames.comment("alive");

  private final OutputView view;
  private final SourceAnswers sources;
  private final LongSupplier nowMillis;
  private final StreamChanges changes = new StreamChanges();
  private final Map<String, String> sourcesTold = new HashMap<>();
  private final Set<EventStreamReader> readers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "pulssi-event-stream");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;
  private long writtenAt = System.nanoTime();

  EventStream(OutputView view, SourceAnswers sources, LongSupplier nowMillis) {
    this.nowMillis = nowMillis;
    this.view = view;
    this.sources = sources;
    view.listen(this);
    var unused =
        ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens a stream.
   *
   * @throws HttpError 400 if a parameter is unknown, 503 if there are too many readers
   */
  void accept(Context request) {
    boolean batched = batched(request.queryParam("events"));
    if (closed || readers.size() >= READERS_MAX) {
      request.header("Retry-After", "5");
      throw new HttpError(
          503, "readers: %d (expected: at most %d)".formatted(readers.size(), READERS_MAX));
    }
    head(request);
    request.attribute(ConnectionDeadlines.LASTING, true);
    Long until = request.attribute(UNTIL);
    long untilMillis = until == null ? Long.MAX_VALUE : until;
    request.future(
        () -> {
          ServletOutputStream out = output(request);
          var reader = new EventStreamReader(batched, out, untilMillis, () -> disconnect(request));
          readers.add(reader);
          var unused = reader.end().whenComplete((end, error) -> readers.remove(reader));
          out.setWriteListener(reader);
          reader.offer(HELLO, System.nanoTime());
          if (closed) {
            reader.close();
          }
          return reader.end();
        });
  }

  /** The headers of a stream. */
  static void head(Context request) {
    request.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
  }

  private static boolean batched(@Nullable String given) {
    if (given == null || given.equals("single")) {
      return false;
    }
    if (given.equals("batched")) {
      return true;
    }
    throw new HttpError(400, "events: %s (expected: single or batched)".formatted(given));
  }

  private static ServletOutputStream output(Context request) {
    try {
      return request.res().getOutputStream();
    } catch (IOException e) {
      throw new HttpError(503, "stream: cannot be written to");
    }
  }

  private static void disconnect(Context request) {
    ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  @Override
  public void status(StepStatus status) {
    if (!readers.isEmpty()) {
      changes.add(status);
    }
  }

  @Override
  public void removed(String journey, String step) {
    if (!readers.isEmpty()) {
      changes.remove(journey, step);
    }
  }

  @Override
  public void signal(Signal signal) {
    if (!readers.isEmpty()) {
      changes.add(signal);
    }
  }

  @Override
  public void warning(Warning warning) {
    if (!readers.isEmpty()) {
      changes.add(warning);
    }
  }

  @Override
  public void outcome(Outcome outcome) {
    if (!readers.isEmpty()) {
      changes.add(outcome);
    }
  }

  @Override
  public void deadLetters() {
    if (!readers.isEmpty()) {
      changes.addDeadLetters();
    }
  }

  int readers() {
    return readers.size();
  }

  /** Ends all streams in order, so that browsers reconnect. */
  @Override
  public void close() {
    closed = true;
    ticks.shutdownNow();
    readers.forEach(EventStreamReader::close);
  }

  private void tick() {
    try {
      endSessions();
      long now = System.nanoTime();
      if (!changes.isEmpty()) {
        send(frames(changes.take()), now);
      } else if (now - writtenAt >= HEARTBEAT_NANOS) {
        readers.forEach(reader -> offer(reader, HEARTBEAT, now));
        writtenAt = now;
      }
    } catch (RuntimeException e) {
      log.error("the event stream missed a tick", e);
    }
  }

  private void send(StreamFrames frames, long now) {
    byte[] single = null;
    byte[] batched = null;
    for (EventStreamReader reader : readers) {
      if (reader.batched()) {
        batched = batched == null ? frames.batched() : batched;
        offer(reader, batched, now);
      } else {
        single = single == null ? frames.single() : single;
        offer(reader, single, now);
      }
    }
    writtenAt = now;
  }

  /** A failure of one reader does not affect the others. */
  private static void offer(EventStreamReader reader, byte[] frame, long now) {
    try {
      reader.offer(frame, now);
    } catch (RuntimeException e) {
      log.warn("disconnected a reader of the event stream: {}", e.toString());
      reader.close();
    }
  }

  private void endSessions() {
    long now = nowMillis.getAsLong();
    readers.stream().filter(reader -> reader.isOver(now)).forEach(EventStreamReader::close);
  }

  private StreamFrames frames(StreamChanges.Taken taken) {
    Map<String, String> upTo = new LinkedHashMap<>();
    for (String journey : taken.journeys()) {
      long time = view.dataUpTo(journey);
      if (time > 0) {
        upTo.put(journey, RecordJson.time(time));
      }
    }
    return new StreamFrames(
        taken.statuses().stream().map(RecordJson::text).toList(),
        taken.signals().stream().map(RecordJson::text).toList(),
        taken.warnings().stream().map(RecordJson::text).toList(),
        taken.outcomes().stream().map(RecordJson::text).toList(),
        taken.removed().stream().map(EventStream::removed).toList(),
        sources(taken.journeys()),
        taken.deadLetters() ? view.deadLetters().toString() : null,
        upTo);
  }

  private static String removed(StreamChanges.Place place) {
    return RecordJson.object().put("journey", place.journey()).put("step", place.step()).toString();
  }

  /** Of journeys whose sources have changed since the last event. */
  private List<String> sources(Set<String> journeys) {
    List<String> told = new ArrayList<>();
    for (String journey : journeys) {
      var answer = RecordJson.object().put("journey", journey);
      answer.set("sources", sources.of(journey));
      String text = answer.toString();
      if (!text.equals(sourcesTold.put(journey, text))) {
        told.add(text);
      }
    }
    return told;
  }
}
