package io.pulssi.command;

/** Exit codes of every command. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** Bad usage, or a broken configuration. */
  public static final int REFUSED = 2;

  /** {@code demo --exit-after-warning}: the events ended without a page. */
  public static final int NO_PAGE = 3;

  private ExitCode() {}
}
