package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Clients that hold a place for as long as a server lets them: what is closed is opened anew. */
final class SlowSockets implements AutoCloseable {
  /** What a client sends at once, and the bytes that it then sends one by one. */
  enum Kind {
    HEADERS("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x"),
    BODY(
        String.join(
            "\r\n",
            "POST /login HTTP/1.1",
            "Host: localhost",
            "Content-Length: 4000",
            "Content-Type: application/x-www-form-urlencoded",
            "",
            "token="),
        "x"),
    CHUNKS(
        String.join(
            "\r\n",
            "POST /api/v1/warnings/w1/verdict HTTP/1.1",
            "Host: localhost",
            "Transfer-Encoding: chunked",
            "Content-Type: application/json",
            "",
            ""),
        "1\r\nx\r\n"),
    IDLE("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n", ""),
    READER("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n", "");

    private final String first;
    private final String drip;

    Kind(String first, String drip) {
      this.first = first;
      this.drip = drip;
    }
  }

  private static final int READ_AT_ONCE = 16_384;
  private static final int SMALL_WINDOW = 2_048;

  private final InetSocketAddress address;
  private final Kind kind;
  private final String first;
  private final List<SocketChannel> open = new ArrayList<>();
  private final ByteBuffer read = ByteBuffer.allocate(READ_AT_ONCE);
  private int reopened;

  private SlowSockets(int port, Kind kind, String first, int count) throws IOException {
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.kind = kind;
    this.first = first;
    for (int i = 0; i < count; i++) {
      open.add(connected());
    }
  }

  static SlowSockets of(int port, Kind kind, int count) throws IOException {
    return new SlowSockets(port, kind, kind.first, count);
  }

  /** Ask for a page and take a little of it. */
  static SlowSockets readers(int port, String path, String token, int count) throws IOException {
    return new SlowSockets(port, Kind.READER, Kind.READER.first.formatted(path, token), count);
  }

  /** Each sends a byte more, and is opened anew if it was closed. */
  void drip() throws IOException {
    for (int i = 0; i < open.size(); i++) {
      if (isClosed(open.get(i))) {
        open.get(i).close();
        open.set(i, connected());
        reopened++;
      }
    }
  }

  int count() {
    return open.size();
  }

  /** How often the server has closed one. */
  int reopened() {
    return reopened;
  }

  private boolean isClosed(SocketChannel channel) {
    try {
      channel.write(ByteBuffer.wrap(kind.drip.getBytes(US_ASCII)));
      read.clear().limit(kind == Kind.READER ? 1 : READ_AT_ONCE);
      return channel.read(read) < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private SocketChannel connected() throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (kind == Kind.READER) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
    }
    channel.connect(address);
    channel.write(ByteBuffer.wrap(first.getBytes(US_ASCII)));
    channel.configureBlocking(false);
    return channel;
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
