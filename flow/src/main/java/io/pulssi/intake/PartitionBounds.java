package io.pulssi.intake;

/**
 * What a partition's leader said of it lately.
 *
 * @param earliest offset of the earliest record still kept
 * @param end offset after the latest record, committed or not
 * @param asOf trusted time of the question, epoch milliseconds; {@link Long#MIN_VALUE} if there was
 *     no answer
 */
public record PartitionBounds(long earliest, long end, long asOf) {
  public static final PartitionBounds UNKNOWN = new PartitionBounds(-1, -1, Long.MIN_VALUE);
}
