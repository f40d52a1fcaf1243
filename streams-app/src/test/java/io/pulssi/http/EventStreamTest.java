package io.pulssi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pulssi.event.OutcomeKind;
import io.pulssi.view.Decided;
import io.pulssi.view.LargeJourney;
import io.pulssi.view.OutputView;
import io.pulssi.view.Outputs;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** When sessions end here. */
  private static final long UNTIL = 2_000;

  private final AtomicLong now = new AtomicLong(1_000);
  private final OutputView view = new OutputView();
  private final EventStream stream =
      new EventStream(
          view, new SourceAnswers(() -> Map.of("bank", Decided.bank()), view), now::get);
  private final HttpListener listener =
      HttpListener.start(
          "127.0.0.1",
          0,
          routes -> {
            routes.before(request -> request.attribute(EventStream.UNTIL, UNTIL));
            routes.get("/stream", stream::accept);
          });

  @AfterEach
  void close() {
    stream.close();
    listener.close();
  }

  @Test
  void shouldLetGoWhoDoesNotReadAndGoOnWithTheOthers() throws Exception {
    var lines = new ConcurrentLinkedQueue<String>();
    try (var deaf = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        var heard = new Http(listener).stream("/stream?events=batched")) {
      deaf.getOutputStream()
          .write("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var reading =
          new Thread(
              () ->
                  heard
                      .map(line -> line.substring(0, Math.min(30, line.length())))
                      .forEach(lines::add));
      reading.start();
      await().atMost(SOON).until(() -> stream.readers() == 2);
      var large = new LargeJourney(1_000);
      var slices = new AtomicInteger();
      await()
          .atMost(SOON)
          .until(
              () -> {
                large.slice(view, slices.getAndIncrement());
                return stream.readers() == 1;
              });
      lines.clear();
      view.put(Outputs.outcome("w", OutcomeKind.PENDING, Decided.TO, null));
      await().atMost(SOON).until(() -> lines.contains("event: changes"));
      stream.close();
      reading.join(10_000);
      assertThat(reading.isAlive()).isFalse();
    }
  }

  @Test
  void shouldEndWithTheSession() throws Exception {
    try (var lines = new Http(listener).stream("/stream")) {
      await().atMost(SOON).until(() -> stream.readers() == 1);
      now.set(UNTIL);
      assertThat(lines.toList()).as("until it is ended").contains(": connected");
      await().atMost(SOON).until(() -> stream.readers() == 0);
    }
  }

  @Test
  void shouldEndAStreamWhoseConnectionCannotBeBroken() {
    var reader =
        new EventStreamReader(
            true,
            new Connection(new AtomicBoolean(false)),
            UNTIL,
            () -> {
              throw new IllegalStateException("broken already");
            });
    assertThatThrownBy(reader::abort).isInstanceOf(IllegalStateException.class);
    assertThat(reader.end()).isDone();
  }

  @Test
  void shouldForgetWhoHasGone() throws Exception {
    try (var gone = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      gone.getOutputStream()
          .write("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      await().atMost(SOON).until(() -> stream.readers() == 1);
    }
    var slices = new AtomicInteger();
    await()
        .atMost(SOON)
        .until(
            () -> {
              new LargeJourney(1).slice(view, slices.getAndIncrement());
              return stream.readers() == 0;
            });
  }

  @Test
  void shouldBoundWhatWaitsForAReader() {
    var ready = new AtomicBoolean(true);
    var disconnected = new AtomicInteger();
    var out = new Connection(ready);
    var reader = new EventStreamReader(true, out, UNTIL, disconnected::incrementAndGet);
    reader.offer(new byte[10], 0);
    assertThat(out.written).as("before the container is ready").isZero();
    reader.onWritePossible();
    assertThat(out.written).isEqualTo(10);
    assertThat(out.flushed).isEqualTo(1);

    ready.set(false);
    for (int i = 0; i < EventStreamReader.FRAMES_MAX; i++) {
      reader.offer(new byte[10], 1);
    }
    assertThat(reader.end()).isNotDone();
    reader.offer(new byte[10], 1);
    assertThat(reader.end()).isDone();
    assertThat(disconnected).hasValue(1);
  }

  @Test
  void shouldLetGoWhoTakesNothingForHalfAMinute() {
    var disconnected = new AtomicInteger();
    var reader =
        new EventStreamReader(
            true, new Connection(new AtomicBoolean(false)), UNTIL, disconnected::incrementAndGet);
    reader.onWritePossible();
    reader.offer(new byte[10], 0);
    reader.offer(new byte[10], EventStreamReader.STALLED_NANOS);
    assertThat(reader.end()).isNotDone();
    reader.offer(new byte[10], EventStreamReader.STALLED_NANOS + 1);
    assertThat(reader.end()).isDone();
    assertThat(disconnected).hasValue(1);
  }

  private static final class Connection extends ServletOutputStream {
    private final AtomicBoolean ready;
    private int written;
    private int flushed;

    Connection(AtomicBoolean ready) {
      this.ready = ready;
    }

    @Override
    public boolean isReady() {
      return ready.get();
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int one) {
      written++;
    }

    @Override
    public void flush() throws IOException {
      flushed++;
    }
  }
}
