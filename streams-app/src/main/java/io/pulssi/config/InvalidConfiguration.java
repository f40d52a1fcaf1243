package io.pulssi.config;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The operator's files or environment cannot be used. Carries every problem found, in the order of
 * files and lines; the message has one line for each. Commands answer it with exit code 2.
 */
public final class InvalidConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigurationProblem> problems;

  /** With at least one problem. */
  public InvalidConfiguration(Collection<ConfigurationProblem> problems) {
    super(
        problems.stream()
            .sorted()
            .map(ConfigurationProblem::toString)
            .collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems: none (expected: at least one)");
    }
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /** With one problem. */
  public InvalidConfiguration(ConfigurationProblem problem) {
    this(List.of(problem));
  }

  /** In the order of files and lines, none twice. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }

  /** Throws if there are problems. */
  public static void throwIfAny(Collection<ConfigurationProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidConfiguration(problems);
    }
  }
}
