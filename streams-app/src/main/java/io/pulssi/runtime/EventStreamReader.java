package io.pulssi.runtime;

import io.javalin.http.sse.SseClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One reader of the event stream, written to on a thread of its own so that a slow one holds nobody
 * up.
 */
final class EventStreamReader {
  private static final long PAUSE_MILLIS = 200;
  private static final int HEARTBEAT_PAUSES = 50;

  private record Event(String name, Supplier<String> data) {}

  private final SseClient client;
  private final Map<String, Event> waiting = new LinkedHashMap<>();
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread writer = new Thread(this::run, "pulssi-event-stream");

  EventStreamReader(SseClient client) {
    this.client = client;
    writer.setDaemon(true);
  }

  void start() {
    writer.start();
  }

  /** Replaces what waits under the same name and key. */
  void offer(String name, String key, Supplier<String> data) {
    synchronized (waiting) {
      waiting.put(name + " " + key, new Event(name, data));
    }
  }

  void close() {
    told.countDown();
  }

  private void run() {
    client.sendComment("connected");
    try {
      for (int quiet = 0;
          !told.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && !client.terminated();
          quiet++) {
        List<Event> events = take();
        events.forEach(event -> client.sendEvent(event.name, event.data.get()));
        if (!events.isEmpty()) {
          quiet = 0;
        } else if (quiet >= HEARTBEAT_PAUSES) {
          client.sendComment("alive");
          quiet = 0;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }

  private List<Event> take() {
    synchronized (waiting) {
      List<Event> taken = List.copyOf(waiting.values());
      waiting.clear();
      return taken;
    }
  }
}
