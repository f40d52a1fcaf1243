package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
