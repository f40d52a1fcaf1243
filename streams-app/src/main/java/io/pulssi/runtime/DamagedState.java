package io.pulssi.runtime;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Local state that the disk gives back otherwise than it was written. The task's folder is set
 * aside, and Kafka Streams restores all of it from Kafka.
 *
 * <p>A start reads every file once: an iterator of Kafka Streams ends at a damaged block as if
 * nothing came after it. What is found only while a store is opened or read ends the process; a
 * file remembers the task, and the next start sets it aside.
 */
final class DamagedState {
  private static final Logger log = LoggerFactory.getLogger(DamagedState.class);

  /** Before the name of a task: its folder as it was found. */
  static final String ASIDE = "damaged-";

  /** Before the name of a task: a file that says that its folder is to be set aside. */
  private static final String MARK = "set-aside-";

  private static final String ALL_TASKS = "all";

  private static final Pattern TASK_IN_PATH = Pattern.compile("/([0-9]+_[0-9]+)/rocksdb/");

  static {
    RocksDB.loadLibrary();
  }

  private final Path application;

  /**
   * @param application its folder of tasks, {@code streams.state-dir/application-id}
   */
  DamagedState(Path application) {
    this.application = application;
  }

  /**
   * Whether a failure says that a file of the local state cannot be read as it was written. A full
   * disk or a missing right does not.
   */
  static boolean caused(Throwable failure) {
    return rocksDb(failure).map(DamagedState::isDamage).orElse(false);
  }

  private static Optional<RocksDBException> rocksDb(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RocksDBException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean isDamage(RocksDBException failure) {
    Status status = failure.getStatus();
    String told = String.valueOf(failure.getMessage());
    return status != null && status.getCode() == Status.Code.Corruption
        || told.contains("Corruption")
        || told.contains("Input/output error")
        || told.contains("No such file or directory");
  }

  /** Remembers that the task of this failure, or all of them, are to be set aside. */
  void remember(Throwable failure) {
    String task = task(failure).orElse(ALL_TASKS);
    try {
      Files.createDirectories(application);
      Files.write(application.resolve(MARK + task), new byte[0]);
    } catch (IOException e) {
      log.error("could not remember damaged state in {}: {}", application, e.toString());
    }
  }

  /** The task that the failure names, or in whose folder the file is. */
  private static Optional<String> task(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamsException streams && streams.taskId().isPresent()) {
        return streams.taskId().map(TaskId::toString);
      }
      Matcher path = TASK_IN_PATH.matcher(String.valueOf(cause.getMessage()));
      if (path.find()) {
        return Optional.of(path.group(1));
      }
    }
    return Optional.empty();
  }

  /**
   * Sets damaged tasks aside. Those that an earlier start had set aside are removed then. No other
   * process may use the folder.
   *
   * @return names of the tasks set aside, such as {@code 1_0}
   */
  Set<String> setAside() {
    Set<String> damaged = new TreeSet<>();
    try {
      Set<Path> tasks = tasks();
      for (Path task : tasks) {
        String name = String.valueOf(task.getFileName());
        if (isMarked(name) || isMarked(ALL_TASKS) || hasDamage(task)) {
          damaged.add(name);
        }
      }
      if (!damaged.isEmpty()) {
        remove(ASIDE);
      }
      for (String task : damaged) {
        Path aside = application.resolve(ASIDE + task);
        Files.move(application.resolve(task), aside);
        log.error(
            "the local state of task {} is damaged: set aside as {}, restored from Kafka. Look at"
                + " the disk",
            task,
            aside);
      }
      remove(MARK);
    } catch (IOException | UncheckedIOException e) {
      log.warn("could not look for damaged state in {}: {}", application, e.toString());
    }
    return damaged;
  }

  private boolean isMarked(String task) {
    return Files.exists(application.resolve(MARK + task));
  }

  private Set<Path> tasks() throws IOException {
    if (Files.notExists(application)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(application)) {
      return files.filter(StateFolder::isOfATask).collect(Collectors.toSet());
    }
  }

  private void remove(String prefix) throws IOException {
    if (Files.notExists(application)) {
      return;
    }
    try (Stream<Path> files = Files.list(application)) {
      for (Path file : files.filter(each -> isNamed(each, prefix)).toList()) {
        Utils.delete(file.toFile());
      }
    }
  }

  private static boolean isNamed(Path file, String prefix) {
    return String.valueOf(file.getFileName()).startsWith(prefix);
  }

  private static boolean hasDamage(Path task) throws IOException {
    try (Stream<Path> files = Files.find(task, 3, (file, attributes) -> isOfAStore(file))) {
      return files.anyMatch(DamagedState::isDamaged);
    }
  }

  /** A table, or the file that says which tables there are. */
  private static boolean isOfAStore(Path file) {
    return file.endsWith("CURRENT") || file.toString().endsWith(".sst");
  }

  private static boolean isDamaged(Path file) {
    try (var options = new Options()) {
      if (file.endsWith("CURRENT")) {
        return !saysItsTables(requireNonNull(file.getParent()), options);
      }
      readWhole(file, options);
      return false;
    } catch (RocksDBException e) {
      log.warn("{}: {}", file, e.getMessage());
      return isDamage(e);
    }
  }

  /**
   * RocksDB's Java part swallows the reason why it cannot read them: then there is not even one.
   */
  private static boolean saysItsTables(Path store, Options options) throws RocksDBException {
    boolean says = !RocksDB.listColumnFamilies(options, store.toString()).isEmpty();
    if (!says) {
      log.warn("{}: CURRENT or the MANIFEST that it names cannot be read", store);
    }
    return says;
  }

  private static void readWhole(Path table, Options options) throws RocksDBException {
    try (var reader = new SstFileReader(options)) {
      reader.open(table.toString());
      reader.verifyChecksum();
    }
  }
}
