package io.pulssi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares the folder of the local state. */
final class StateFolder {
  private static final Logger log = LoggerFactory.getLogger(StateFolder.class);

  private static final String TRANSACTIONAL = "pulssi-transactional";
  private static final Pattern TASK = Pattern.compile("[0-9]+_[0-9]+");

  private StateFolder() {}

  /**
   * Removes the access of other users, also from an existing folder. Kafka Streams would let the
   * group read it. A folder of another owner, such as a mounted volume, is used as it is.
   */
  static void close(Path folder) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      log.warn("streams.state-dir: cannot set mode 0700 on {}: {}", folder, e.toString());
    } catch (UnsupportedOperationException e) {
      log.debug("{} has no such permissions", folder, e);
    }
  }

  /**
   * Removes stores that were being created when the process was killed. RocksDB refuses to open a
   * store that has a log but no {@code CURRENT} file yet. Everything in it is in Kafka too. No
   * other process may use the folder.
   *
   * @param application its folder of tasks, {@code streams.state-dir/application-id}
   */
  static void removeHalfMade(Path application) {
    try (Stream<Path> logs = Files.find(application, 4, StateFolder::isOfAHalfMade)) {
      for (Path store : logs.map(Path::getParent).distinct().toList()) {
        log.warn("removed {}: incomplete, as the last run was killed while creating it", store);
        Utils.delete(store.toFile());
      }
    } catch (IOException | UncheckedIOException e) {
      log.warn("could not look for incomplete stores in {}: {}", application, e.toString());
    }
  }

  /**
   * Removes state that was written without transactions, once, if stores are now transactional. If
   * its process was killed, Kafka Streams 4.4 would find it invalid and try to open it for ever,
   * without restoring it. A file says that all of the folder's state is transactional.
   *
   * @param application its folder of tasks, {@code streams.state-dir/application-id}
   */
  static void removeUntransactional(Path application, boolean transactional) {
    Path mark = application.resolve(TRANSACTIONAL);
    try {
      if (!transactional) {
        Files.deleteIfExists(mark);
      } else if (Files.notExists(mark)) {
        removeTasks(application);
        Files.createDirectories(application);
        Files.createFile(mark);
      }
    } catch (IOException e) {
      log.warn("could not look for earlier state in {}: {}", application, e.toString());
    }
  }

  private static void removeTasks(Path application) throws IOException {
    if (Files.notExists(application)) {
      return;
    }
    try (Stream<Path> files = Files.list(application)) {
      for (Path task : files.filter(StateFolder::isOfATask).toList()) {
        log.info("removed {}: written without transactions, restored from Kafka", task);
        Utils.delete(task.toFile());
      }
    }
  }

  static boolean isOfATask(Path folder) {
    return TASK.matcher(String.valueOf(folder.getFileName())).matches();
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
