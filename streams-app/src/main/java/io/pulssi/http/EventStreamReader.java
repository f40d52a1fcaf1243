package io.pulssi.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * One reader of the event stream. Any thread writes to it as far as its connection accepts; none
 * waits for it.
 */
final class EventStreamReader implements WriteListener {
  /** Half a minute of ticks. */
  static final int FRAMES_MAX = 60;

  /** Of what waits behind the frame being sent. The frames are shared by all readers. */
  static final long BYTES_MAX = 16_000_000;

  static final long STALLED_NANOS = 30_000_000_000L;

  private final boolean batched;
  private final ServletOutputStream out;
  private final Runnable disconnect;
  private final long untilMillis;
  private final CompletableFuture<Object> end = new CompletableFuture<>();
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long movedAt;
  private boolean open;
  private boolean unflushed;
  private boolean closed;

  /**
   * @param batched whether it gets one event a tick
   * @param out of an asynchronous request
   * @param untilMillis when the reader's session ends, epoch milliseconds
   * @param disconnect breaks the connection
   */
  EventStreamReader(
      boolean batched, ServletOutputStream out, long untilMillis, Runnable disconnect) {
    this.untilMillis = untilMillis;
    this.batched = batched;
    this.out = out;
    this.disconnect = disconnect;
  }

  boolean batched() {
    return batched;
  }

  /** Completes when nothing more will be written. */
  CompletableFuture<Object> end() {
    return end;
  }

  /** Adds a frame; a reader that is too slow is disconnected, to reconnect and load everything. */
  void offer(byte[] frame, long nowNanos) {
    boolean behind;
    synchronized (this) {
      if (closed) {
        return;
      }
      if (waiting.isEmpty()) {
        movedAt = nowNanos;
      }
      behind =
          waiting.size() >= FRAMES_MAX
              || waitingBytes > BYTES_MAX
              || nowNanos - movedAt > STALLED_NANOS;
      if (!behind) {
        waiting.add(frame);
        waitingBytes += frame.length;
        write(nowNanos);
      }
    }
    if (behind) {
      abort();
    }
  }

  @Override
  public void onWritePossible() {
    synchronized (this) {
      open = true;
      write(System.nanoTime());
    }
  }

  @Override
  public void onError(Throwable e) {
    close();
  }

  /** Ends the stream without sending what waits. */
  void close() {
    synchronized (this) {
      closed = true;
      waiting.clear();
      waitingBytes = 0;
    }
    end.complete("");
  }

  /** Breaks the connection and ends the stream. */
  void abort() {
    try {
      disconnect.run();
    } finally {
      close();
    }
  }

  /** Whether the session has ended. */
  boolean isOver(long nowMillis) {
    return nowMillis >= untilMillis;
  }

  private void write(long nowNanos) {
    try {
      while (open && !closed && out.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          waitingBytes -= next.length;
          movedAt = nowNanos;
          unflushed = true;
          out.write(next);
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          return;
        }
      }
    } catch (IOException e) {
      closed = true;
      end.completeAsync(() -> "");
    }
  }
}
