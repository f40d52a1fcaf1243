package io.pulssi.command;

import io.pulssi.config.ConfigurationProblem;
import io.pulssi.config.ExpectedNames;
import io.pulssi.config.InvalidConfiguration;
import io.pulssi.config.TextLocation;
import io.pulssi.ingest.KnownSources;
import io.pulssi.ingest.mapping.InvalidMappingException;
import io.pulssi.ingest.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** A mapping by the name of its source, or by its file. */
final class SourceOption {
  private final CommandSpec command;

  SourceOption(CommandSpec command) {
    this.command = command;
  }

  /**
   * Reads it.
   *
   * @throws InvalidConfiguration with all that is wrong with it
   */
  SourceMapping read(String source) throws IOException {
    try {
      if (KnownSources.names().contains(source)) {
        return KnownSources.read(source);
      }
      Path file = Path.of(source);
      if (Files.isRegularFile(file)) {
        return SourceMapping.read(file);
      }
    } catch (InvalidMappingException e) {
      throw new InvalidConfiguration(
          e.problems().stream()
              .map(
                  problem ->
                      ConfigurationProblem.at(
                          problem.file(),
                          new TextLocation(problem.line(), 1),
                          problem.path(),
                          problem.given(),
                          problem.expected()))
              .toList());
    }
    throw new OptionChecks(command)
        .refused(
            "--source",
            source,
            "a mapping's file, csv, or " + ExpectedNames.oneOf(KnownSources.names(), source));
  }
}
