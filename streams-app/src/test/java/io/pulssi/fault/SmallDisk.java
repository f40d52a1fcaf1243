package io.pulssi.fault;

import io.pulssi.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own, small, in memory. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  SmallDisk(Path folder) throws Exception {
    this.folder = Files.createDirectories(folder);
    try {
      Shell.run("mount", "-t", "tmpfs", "-o", "size=768m", "tmpfs", folder.toString());
    } catch (IOException e) {
      throw Requires.missing("a small disk cannot be mounted: " + e.getMessage());
    }
  }

  Path folder() {
    return folder;
  }

  /** Leaves room for nothing. */
  void fill() throws Exception {
    Shell.run("sh", "-c", "cat /dev/zero > '%s' 2>/dev/null; true".formatted(filler()));
  }

  void empty() throws Exception {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  void readOnly(boolean yes) throws Exception {
    Shell.run("mount", "-o", "remount," + (yes ? "ro" : "rw"), folder.toString());
  }

  @Override
  public void close() throws Exception {
    Shell.run("umount", "-l", folder.toString());
  }
}
