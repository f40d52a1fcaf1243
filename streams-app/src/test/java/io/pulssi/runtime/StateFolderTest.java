package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class StateFolderTest {
  @TempDir Path folder;

  @Test
  void shouldCloseAFolderThatIsOpenToOthers() throws IOException {
    Path open = Files.createDirectory(folder.resolve("state"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    StateFolder.close(open);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
        .isEqualTo("rwx------");
  }

  @Test
  void shouldGoOnWithAFolderItCannotClose() {
    assertThatCode(() -> StateFolder.close(folder.resolve("not-there"))).doesNotThrowAnyException();
  }

  @Test
  void shouldRemoveAStoreThatWasBeingMade() throws Exception {
    Path application = folder.resolve("pulssi");
    Path whole = store(application, "whole");
    Path half = halfMade(application, "half");
    Path refused = halfMade(folder, "refused");
    assertThatThrownBy(() -> open(refused)).hasMessageContaining("contains existing log file");

    StateFolder.removeHalfMade(application);

    assertThat(half).doesNotExist();
    open(half);
    open(whole);
  }

  @Test
  void shouldFindNothingHalfMadeWhereNothingIs() {
    assertThatCode(() -> StateFolder.removeHalfMade(folder.resolve("not-there")))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRemoveStateWrittenWithoutTransactionsOnce() throws Exception {
    Path application = folder.resolve("pulssi");
    Path process = Files.createFile(store(application, "earlier").resolve("../../../process"));
    StateFolder.removeUntransactional(application, true);
    assertThat(application.resolve("1_0")).doesNotExist();
    assertThat(process.normalize()).exists();

    Path store = store(application, "transactional");
    StateFolder.removeUntransactional(application, true);
    assertThat(store).exists();
  }

  @Test
  void shouldRemoveStateAgainThatWasWrittenWithoutTransactionsMeanwhile() throws Exception {
    Path application = folder.resolve("pulssi");
    StateFolder.removeUntransactional(application, true);
    StateFolder.removeUntransactional(application, false);
    Path store = store(application, "meanwhile");

    StateFolder.removeUntransactional(application, true);

    assertThat(store).doesNotExist();
  }

  @Test
  void shouldKeepStateWithoutTransactions() throws Exception {
    Path application = folder.resolve("pulssi");
    Path store = store(application, "kept");

    StateFolder.removeUntransactional(application, false);

    assertThat(store).exists();
  }

  private static Path halfMade(Path application, String name) throws Exception {
    Path store = store(application, name);
    Files.delete(store.resolve("CURRENT"));
    return store;
  }

  private static Path store(Path application, String name) throws Exception {
    Path store = Files.createDirectories(application.resolve("1_0/rocksdb").resolve(name));
    open(store);
    return store;
  }

  private static void open(Path store) throws RocksDBException {
    try (var options = new Options().setCreateIfMissing(true);
        RocksDB db = RocksDB.open(options, store.toString())) {
      assertThat(db.getSnapshot()).isNotNull();
    }
  }
}
