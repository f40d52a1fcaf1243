package io.pulssi.journey;

/**
 * Over how many partitions the inputs and the state are spread. State stays where it was laid out,
 * also when a topic gets more partitions or is made anew with fewer.
 */
@FunctionalInterface
public interface PartitionLayout {

  /** Number of partitions that the source's topic has now. */
  int inputs(Source source);

  /**
   * Number of partitions that the source's topic had when state was first kept where its events
   * arrive: a key's state is in the partition that this number gave.
   */
  default int keys(Source source) {
    return inputs(source);
  }

  /** Number of tasks that the intake's internal topics were made for; 0 if there are none yet. */
  default int intakeTasks() {
    return 0;
  }

  /**
   * Number of partitions of the topic behind which state is kept by ticket, customer and contact.
   *
   * @param needed of a new one
   */
  default int hop(int needed) {
    return needed;
  }

  /** Whether keys of the source have moved since state was laid out. */
  default boolean moved(Source source) {
    return keys(source) != inputs(source);
  }
}
