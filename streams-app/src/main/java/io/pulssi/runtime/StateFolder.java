package io.pulssi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
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

  /**
   * Removes the stores that were being made when the process was killed. RocksDB refuses to open
   * one that has a log and does not yet say which manifest is its {@code CURRENT}; nothing is in it
   * that is not in Kafka. Nobody else may be using the folder.
   *
   * @param application its folder of tasks, {@code streams.state-dir/application-id}
   */
  static void removeHalfMade(Path application) {
    try (Stream<Path> logs = Files.find(application, 4, StateFolder::isOfAHalfMade)) {
      for (Path store : logs.map(Path::getParent).distinct().toList()) {
        log.warn("{} was being made when the last run was killed: removed", store);
        Utils.delete(store.toFile());
      }
    } catch (IOException | UncheckedIOException e) {
      log.warn("{} not searched for stores that are half made: {}", application, e.toString());
    }
  }

  /**
   * Whether this is a log of RocksDB, {@code task/rocksdb/store/*.log}, and no {@code CURRENT} is.
   */
  private static boolean isOfAHalfMade(Path file, BasicFileAttributes attributes) {
    return attributes.isRegularFile()
        && file.toString().endsWith(".log")
        && Files.notExists(file.resolveSibling("CURRENT"));
  }
}
