package io.pulssi.command;

import io.javalin.util.JavalinBindException;
import io.pulssi.config.InvalidConfiguration;
import io.pulssi.config.Secrets;
import io.pulssi.replay.NoRecordedEventsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Error messages of commands: one line each, and a stack trace only for faults of our own. */
public final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    ParameterException told = misspelt(failure);
    err.println("pulssi: " + Secrets.masked(String.valueOf(told.getMessage())));
    UnmatchedArgumentException.printSuggestions(told, err);
    err.println("See: ./%s --help".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCode.REFUSED;
  }

  /** If one option is missing and another unknown, the unknown one explains more. */
  private static ParameterException misspelt(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    return failure instanceof MissingParameterException
            && !command.getUnmatchedArguments().isEmpty()
        ? new UnmatchedArgumentException(command, command.getUnmatchedArguments())
        : failure;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof InvalidConfiguration invalid) {
      int count = invalid.problems().size();
      err.println(invalid.getMessage());
      err.println(
          "pulssi: not started: %d problem%s above".formatted(count, count == 1 ? "" : "s"));
      return ExitCode.REFUSED;
    }
    err.println("pulssi: " + Secrets.masked(told(failure)));
    if (!isExplained(failure)) {
      err.print(Secrets.masked(stack(failure)));
    }
    return isRefusal(failure) ? ExitCode.REFUSED : ExitCode.FAILED;
  }

  private static String stack(Exception failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static boolean isExplained(Exception failure) {
    return failure instanceof IOException
        || failure instanceof KafkaException
        || failure instanceof JavalinBindException;
  }

  private static boolean isRefusal(Exception failure) {
    return failure instanceof NoRecordedEventsException
        || failure instanceof ConfigException
        || failure.getCause() instanceof ConfigException;
  }

  private static String told(Exception failure) {
    if (failure instanceof FileSystemException file) {
      return "%s: %s".formatted(file.getFile(), reason(file));
    }
    return failure instanceof IOException ? text(failure) : withCause(failure);
  }

  /** Java's own messages for these are no more than the file's name. */
  private static String reason(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "access denied";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return "is a file (expected: a folder)";
    }
    return failure.getReason() == null ? text(failure) : failure.getReason();
  }

  /** Kafka's outer messages say what failed, and their causes why. */
  private static String withCause(Exception failure) {
    Throwable cause = failure.getCause();
    return cause == null || cause.getMessage() == null || text(failure).contains(text(cause))
        ? text(failure)
        : text(failure) + ": " + text(cause);
  }

  private static String text(@Nullable Throwable failure) {
    return failure == null || failure.getMessage() == null
        ? String.valueOf(failure)
        : failure.getMessage();
  }
}
