package io.pulssi.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a free port of this machine. */
final class FreePort {
  private FreePort() {}

  /** Whether the port is in use. */
  static boolean isTaken(int port) {
    return port != 0 && orAny(port) == 0;
  }

  /** The wanted port if it is free, else 0, which asks for any. */
  static int orAny(int wanted) {
    try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return wanted == 0 ? 0 : socket.getLocalPort();
    } catch (IOException taken) {
      return 0;
    }
  }
}
