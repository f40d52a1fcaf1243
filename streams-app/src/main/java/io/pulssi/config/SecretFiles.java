package io.pulssi.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds secret files that every user of the machine may read. They are reported, not refused: in
 * containers such files are often mounted so, and there is no other user.
 */
public final class SecretFiles {
  private SecretFiles() {}

  /**
   * One line for each.
   *
   * @param file the settings file, which may hold secrets itself
   */
  public static List<String> open(Path file, Settings settings) {
    List<String> open = new ArrayList<>();
    secretsIn(file).flatMap(key -> told(key, file)).ifPresent(open::add);
    settings.http().tokenFile().flatMap(path -> told("http.token-file", path)).ifPresent(open::add);
    settings
        .customerRef()
        .keyFile()
        .flatMap(path -> told("customer-ref.key-file", path))
        .ifPresent(open::add);
    return open;
  }

  /** The first key of a secret in the file. */
  private static Optional<String> secretsIn(Path file) {
    return FileSettings.read(file, new ArrayList<>()).stream()
        .filter(Secrets::isIn)
        .map(GivenSetting::key)
        .findFirst();
  }

  private static Optional<String> told(String key, Path file) {
    try {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
      return may.contains(PosixFilePermission.OTHERS_READ)
              || may.contains(PosixFilePermission.OTHERS_WRITE)
          ? Optional.of(
              "%s: %s is %s (expected: no access for others, such as chmod 600)"
                  .formatted(key, file, PosixFilePermissions.toString(may)))
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
