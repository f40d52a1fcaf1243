package io.pulssi.console;

/** Output of a running command, to a terminal or a pipe. */
public interface LiveText extends AutoCloseable {
  /** Prints a line that stays. */
  void say(String line);

  /** Shows progress; an empty line removes it. */
  void headline(String line);
}
