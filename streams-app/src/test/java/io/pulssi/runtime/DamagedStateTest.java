package io.pulssi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class DamagedStateTest {
  @TempDir Path folder;

  @Test
  void shouldSetAsideTheTaskWithADamagedTableAndNoOther() throws Exception {
    Path whole = store("1_0");
    Path damaged = store("2_1");
    flip(table(damaged));

    assertThat(new DamagedState(folder).setAside()).containsExactly("2_1");

    assertThat(whole).exists();
    assertThat(damaged).doesNotExist();
    assertThat(folder.resolve("damaged-2_1")).isDirectory();
    assertThat(new DamagedState(folder).setAside()).isEmpty();
  }

  @Test
  void shouldSetAsideATornTable() throws Exception {
    Path table = table(store("1_0"));
    byte[] bytes = Files.readAllBytes(table);
    Files.write(table, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(new DamagedState(folder).setAside()).containsExactly("1_0");
  }

  @Test
  void shouldSetAsideAStoreThatDoesNotSayWhichTablesItHas() throws Exception {
    Files.write(store("1_0").resolve("CURRENT"), new byte[0]);
    Path manifest = only(store("1_1"), "MANIFEST-");
    flip(manifest);

    assertThat(new DamagedState(folder).setAside()).containsExactly("1_0", "1_1");
  }

  @Test
  void shouldKeepOnlyWhatTheLatestStartSetAside() throws Exception {
    flip(table(store("1_0")));
    new DamagedState(folder).setAside();
    flip(table(store("1_1")));
    new DamagedState(folder).setAside();

    assertThat(folder.resolve("damaged-1_0")).doesNotExist();
    assertThat(folder.resolve("damaged-1_1")).isDirectory();
  }

  @Test
  void shouldSetAsideTheTaskOfAFailureAtTheNextStart() throws Exception {
    Path other = store("1_0");
    Path task = store("1_1");
    Files.delete(table(task));
    var failure = new StreamsException(cannotOpen(task), new TaskId(1, 1));

    assertThat(DamagedState.caused(failure)).isTrue();
    new DamagedState(folder).remember(failure);

    assertThat(new DamagedState(folder).setAside()).containsExactly("1_1");
    assertThat(other).exists();
    store("1_1");
    assertThat(new DamagedState(folder).setAside()).isEmpty();
  }

  @Test
  void shouldSetAllAsideIfTheFailureNamesNoTask() throws Exception {
    store("1_0");
    store("1_1");
    new DamagedState(folder).remember(new IllegalStateException("who knows"));

    assertThat(new DamagedState(folder).setAside()).containsExactly("1_0", "1_1");
  }

  @Test
  void shouldFindTheTaskInThePathThatTheFailureNames() throws Exception {
    store("1_0");
    Path task = store("2_1");
    new DamagedState(folder)
        .remember(new ProcessorStateException("Error opening store facts at location " + task));

    assertThat(new DamagedState(folder).setAside()).containsExactly("2_1");
  }

  @Test
  void shouldTellDamageFromAFullDiskOrAMissingRight() {
    assertThat(DamagedState.caused(ioError("While pread: x.sst: Input/output error"))).isTrue();
    assertThat(DamagedState.caused(ioError("While appending: x.sst: No space left on device")))
        .isFalse();
    assertThat(DamagedState.caused(ioError("While open: x.sst: Permission denied"))).isFalse();
    assertThat(DamagedState.caused(new IllegalStateException("Corruption of another kind")))
        .isFalse();
  }

  @Test
  void shouldFindNothingWhereNothingIs() {
    assertThat(new DamagedState(folder.resolve("not-there")).setAside()).isEmpty();
  }

  private static Throwable ioError(String message) {
    Status status = new Status(Status.Code.IOError, Status.SubCode.None, message);
    return new ProcessorStateException("store", new RocksDBException(message, status));
  }

  private static Throwable cannotOpen(Path store) {
    return catchThrowable(() -> open(store).close());
  }

  private Path store(String task) throws Exception {
    Path store = Files.createDirectories(folder.resolve(task).resolve("rocksdb/facts"));
    try (RocksDB db = open(store);
        var flush = new FlushOptions()) {
      db.put("key".getBytes(UTF_8), "value".repeat(100).getBytes(UTF_8));
      db.flush(flush);
    }
    return store;
  }

  private static RocksDB open(Path store) throws RocksDBException {
    try (var options = new Options().setCreateIfMissing(true)) {
      return RocksDB.open(options, store.toString());
    }
  }

  private static Path table(Path store) throws IOException {
    return only(store, ".sst");
  }

  private static Path only(Path store, String name) throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      return files.filter(file -> file.toString().contains(name)).findFirst().orElseThrow();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[10] ^= (byte) 0xff;
    Files.write(file, bytes);
  }
}
