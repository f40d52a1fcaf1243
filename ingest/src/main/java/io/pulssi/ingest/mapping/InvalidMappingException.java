package io.pulssi.ingest.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping that cannot be used, with all its mistakes. */
public final class InvalidMappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<MappingProblem> problems;

  InvalidMappingException(List<MappingProblem> problems) {
    super(problems.stream().map(MappingProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of lines. */
  public List<MappingProblem> problems() {
    return problems;
  }
}
