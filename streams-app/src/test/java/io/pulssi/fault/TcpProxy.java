package io.pulssi.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A way to a port of this machine that can be slow, or let nothing pass in one direction or both
 * while connections stay open. What was held back passes later, in order.
 */
final class TcpProxy implements AutoCloseable {
  private static final int CHUNK_BYTES = 65_536;

  private final ServerSocket server;
  private final int target;
  private final Direction requests = new Direction();
  private final Direction answers = new Direction();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  /**
   * Opens the way.
   *
   * @param target the port it leads to
   */
  TcpProxy(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::accept);
  }

  /** Where clients connect. */
  int port() {
    return server.getLocalPort();
  }

  /** From clients to the target. */
  Direction requests() {
    return requests;
  }

  /** From the target to clients. */
  Direction answers() {
    return answers;
  }

  /** Delays each byte of both directions by so much. */
  void delay(Duration each) {
    requests.delayNanos = each.toNanos();
    answers.delayNanos = each.toNanos();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = kept(server.accept());
        Socket broker = kept(new Socket(InetAddress.getLoopbackAddress(), target));
        inBackground(() -> requests.pump(client, broker));
        inBackground(() -> answers.pump(broker, client));
      } catch (IOException e) {
        // the target is down, or this is closed: clients try again
      }
    }
  }

  private Socket kept(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    sockets.add(socket);
    return socket;
  }

  private static void inBackground(Runnable work) {
    var thread = new Thread(work, "tcp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void end(Socket socket) {
    sockets.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the two directions of all connections. */
  final class Direction {
    private volatile long delayNanos;
    private boolean blocked;

    /** Lets nothing pass, or lets it go on. */
    synchronized void block(boolean yes) {
      blocked = yes;
      notifyAll();
    }

    private void pump(Socket from, Socket to) {
      ExecutorService writer = Executors.newSingleThreadExecutor();
      try {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read; (read = from.getInputStream().read(chunk)) >= 0; ) {
          byte[] bytes = Arrays.copyOf(chunk, read);
          long due = System.nanoTime() + delayNanos;
          writer.execute(() -> write(to, bytes, due));
        }
      } catch (IOException e) {
        // one of the two has gone
      } finally {
        writer.execute(() -> end(to));
        writer.shutdown();
        end(from);
      }
    }

    private void write(Socket to, byte[] bytes, long due) {
      try {
        awaitPassage(due);
        to.getOutputStream().write(bytes);
      } catch (IOException e) {
        end(to);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized void awaitPassage(long due) throws InterruptedException {
      while (blocked) {
        wait();
      }
      for (long left; (left = due - System.nanoTime()) > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    requests.block(false);
    answers.block(false);
    sockets.forEach(this::end);
  }
}
