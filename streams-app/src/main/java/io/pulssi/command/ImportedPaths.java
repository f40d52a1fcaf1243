package io.pulssi.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The files that paths name; of a folder, all within it but hidden ones, by name. */
final class ImportedPaths {
  private final CommandSpec command;

  ImportedPaths(CommandSpec command) {
    this.command = command;
  }

  List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> found = Files.walk(path)) {
          found
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .forEach(files::add);
        }
      } else if (Files.isReadable(path)) {
        files.add(path);
      } else {
        throw new OptionChecks(command).refused("PATH", path, "a file or folder that can be read");
      }
    }
    if (files.isEmpty()) {
      throw new OptionChecks(command).refused("PATH", paths.get(0) + ", empty", "files to read");
    }
    return files;
  }
}
