package io.pulssi.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the local state: nobody's but ours. */
final class StateFolder {
  private static final Logger log = LoggerFactory.getLogger(StateFolder.class);

  private StateFolder() {}

  /**
   * Closes it to all others, also when it was there and open. Kafka Streams, which makes it, would
   * let a group read. One that is not ours to close, such as a mounted volume, is used as it is.
   */
  static void close(Path folder) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      log.warn("streams.state-dir: {} cannot be closed to others: {}", folder, e.toString());
    } catch (UnsupportedOperationException e) {
      log.debug("{} has no such permissions", folder, e);
    }
  }
}
