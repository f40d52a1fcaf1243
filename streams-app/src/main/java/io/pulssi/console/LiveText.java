package io.pulssi.console;

/** What a command shows while it runs, on a terminal or in a pipe. */
public interface LiveText extends AutoCloseable {
  /** Tells a line that stays. */
  void say(String line);

  /** Shows how far something has come; an empty line shows nothing more. */
  void headline(String line);
}
