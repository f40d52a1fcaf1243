package io.pulssi.replay;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file whose lines are made and written in a thread of its own, in the order given: it takes a
 * tenth of a replay's time. What a line is made of must not change any more.
 *
 * <p>One batch of lines is written while the next is filled.
 */
final class OutputFile implements Closeable {
  private static final int BATCH = 4_096;

  private final OutputStream out;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "replay-output");
            thread.setDaemon(true);
            return thread;
          });
  private List<Supplier<byte[]>> batch = new ArrayList<>(BATCH);
  private Future<?> writing = CompletableFuture.completedFuture(null);

  OutputFile(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /**
   * Adds a line.
   *
   * @throws UncheckedIOException if an earlier line could not be written
   */
  void add(Supplier<byte[]> line) {
    batch.add(line);
    if (batch.size() == BATCH) {
      try {
        startWriting();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void startWriting() throws IOException {
    finishWriting();
    List<Supplier<byte[]>> lines = batch;
    batch = new ArrayList<>(BATCH);
    writing = writer.submit(() -> write(lines));
  }

  private @Nullable Void write(List<Supplier<byte[]>> lines) throws IOException {
    for (Supplier<byte[]> line : lines) {
      out.write(line.get());
      out.write('\n');
    }
    return null;
  }

  private void finishWriting() throws IOException {
    try {
      writing.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing");
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      startWriting();
      finishWriting();
    } finally {
      writer.shutdown();
    }
  }
}
