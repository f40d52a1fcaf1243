package io.pulssi.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of option values before a command begins. */
public final class OptionChecks {
  private final CommandSpec command;

  public OptionChecks(CommandSpec command) {
    this.command = command;
  }

  /** Seconds of event time a second. */
  public void speed(double speed) {
    if (!(speed > 0)) {
      throw refused("--speed", speed, "a number above 0");
    }
  }

  public void port(int port) {
    if (port < 0 || port > 65_534) {
      throw refused("--port", port, "0 to 65534, as the next port is used too");
    }
  }

  public void folder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw refused(option, given(folder), "a folder");
    }
  }

  /** A writable folder, or a place where one can be created. */
  public void folderToWrite(String option, Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
      throw refused(
          option,
          existing == null || existing.equals(folder.toAbsolutePath().normalize())
              ? given(folder)
              : folder + " within " + given(existing),
          "a folder that can be written to");
    }
  }

  private static String given(Path path) {
    if (!Files.exists(path)) {
      return path + ", which does not exist";
    }
    return Files.isDirectory(path) ? path + ", which is not writable" : path + ", a file";
  }

  public ParameterException refused(String option, Object given, String expected) {
    return new ParameterException(
        command.commandLine(),
        String.format(Locale.ROOT, "%s: %s (expected: %s)", option, given, expected));
  }
}
