package io.pulssi.runtime;

import io.javalin.http.sse.SseClient;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * {@code /api/v1/stream}: every change, as server-sent events {@code status}, {@code removed},
 * {@code signal} and {@code warning}, whose data look as on the topics.
 *
 * <p>A reader slower than the changes gets the last value of each step, signal and warning, not all
 * in between: what waits for it is bounded by their number.
 */
final class EventStream implements OutputListener, AutoCloseable {
  static final int READERS_MAX = 64;

  private final Set<EventStreamReader> readers = ConcurrentHashMap.newKeySet();

  EventStream(OutputView view) {
    view.listen(this);
  }

  void accept(SseClient client) {
    if (readers.size() >= READERS_MAX) {
      client.sendEvent(
          "full", "%d readers (expected: at most %d)".formatted(readers.size(), READERS_MAX));
      client.close();
      return;
    }
    client.keepAlive();
    var reader = new EventStreamReader(client);
    readers.add(reader);
    client.onClose(
        () -> {
          readers.remove(reader);
          reader.close();
        });
    reader.start();
  }

  @Override
  public void status(StepStatus status) {
    each(
        reader ->
            reader.offer(
                "status", status.getJourney() + "/" + status.getStep(), () -> Json.text(status)));
  }

  @Override
  public void removed(String journey, String step) {
    String data = Json.object().put("journey", journey).put("step", step).toString();
    each(reader -> reader.offer("removed", journey + "/" + step, () -> data));
  }

  @Override
  public void signal(Signal signal) {
    String key = signal.getJourney() + "/" + signal.getStep() + "/" + signal.getSignal();
    each(reader -> reader.offer("signal", key, () -> Json.text(signal)));
  }

  @Override
  public void warning(Warning warning) {
    each(reader -> reader.offer("warning", warning.getWarningId(), () -> Json.text(warning)));
  }

  @Override
  public void close() {
    readers.forEach(EventStreamReader::close);
  }

  private void each(Consumer<EventStreamReader> told) {
    readers.forEach(told);
  }
}
