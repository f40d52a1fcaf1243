package io.pulssi.runtime;

import io.pulssi.journey.PartitionLayout;
import io.pulssi.journey.Source;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The layout that a cluster's topics tell.
 *
 * @param counts partitions of the inputs that exist
 * @param keys partitions by which state in place was laid out, where that is on record
 * @param intakeTasks tasks that the intake's state was made for; 0 if there is none
 * @param hopFound partitions of the topic behind which state is by key, if there is such state
 */
record FoundLayout(
    Map<Source, Integer> counts, Map<Source, Integer> keys, int intakeTasks, OptionalInt hopFound)
    implements PartitionLayout {

  @Override
  public int inputs(Source source) {
    return counts.getOrDefault(source, 1);
  }

  /** If it is not on record, state can have been made for fewer tasks than there are now. */
  @Override
  public int keys(Source source) {
    Integer known = keys.get(source);
    if (known != null) {
      return known;
    }
    return intakeTasks == 0 ? inputs(source) : Math.min(inputs(source), intakeTasks);
  }

  @Override
  public int hop(int needed) {
    return hopFound.orElse(needed);
  }
}
