package io.pulssi.centre.scenario;

import java.util.List;

/**
 * A journey that a scenario defines, instead of the telephone company's.
 *
 * @param frame id and owners
 * @param steps in the journey map's order
 */
public record NamedJourney(JourneyFrame frame, List<NamedStep> steps) {
  /** Copies the list. */
  public NamedJourney {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param id in the journey map
   * @param name for people
   * @param owner id of its owner
   * @param volume contacts on a mean working day
   * @param phone share of them by phone
   * @param chat share by chat
   * @param ticket share by ticket; the three sum to 1
   * @param next ids of the steps after it
   */
  public record NamedStep(
      String id,
      String name,
      String owner,
      double volume,
      double phone,
      double chat,
      double ticket,
      List<String> next) {
    /** Copies the list. */
    public NamedStep {
      next = List.copyOf(next);
    }
  }

  /** The ids of its steps. */
  public List<String> ids() {
    return steps.stream().map(NamedStep::id).toList();
  }

  /** The positions of the steps after one, in order. */
  public List<Integer> next(int step) {
    return steps.get(step).next().stream().map(id -> ids().indexOf(id)).sorted().toList();
  }
}
