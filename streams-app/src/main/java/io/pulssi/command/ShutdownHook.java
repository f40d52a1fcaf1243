package io.pulssi.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a part in order when the process is stopped. */
public final class ShutdownHook {
  private static final Logger log = LoggerFactory.getLogger(ShutdownHook.class);

  private ShutdownHook() {}

  /** Closes a part when the process is stopped. */
  public static void onSignal(AutoCloseable part) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part), "pulssi-shutdown"));
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.warn("did not close cleanly", e);
    }
  }
}
