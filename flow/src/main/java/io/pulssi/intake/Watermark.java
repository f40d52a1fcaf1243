package io.pulssi.intake;

import io.pulssi.state.Layout;

/**
 * States that no event older than {@code time} will follow from this partition.
 *
 * @param source label of the source, such as {@code ticket}; with {@link #KEYED} appended after a
 *     repartition
 * @param partition partition of the source's topic
 * @param partitions number of partitions of that topic; 0 if the source was removed
 * @param time event time in epoch milliseconds; {@link Long#MIN_VALUE} if nothing was ever read
 * @param idle whether the partition is fully read and silent, and holds no other back
 * @param topicId id of the topic; empty if it is not told, as after a repartition
 */
public record Watermark(
    String source, int partition, int partitions, long time, boolean idle, String topicId)
    implements IntakeOutput {
  /** Ends the label of a source whose events were repartitioned by ticket, customer or contact. */
  public static final String KEYED = "/keyed";

  /** Layout in a store. */
  public static final Layout<Watermark> LAYOUT =
      Layout.of(
              new Watermark("", 0, 0, 0, false),
              (mark, fields) ->
                  new Watermark(
                      fields.text(mark.source),
                      fields.varint(mark.partition),
                      fields.varint(mark.partitions),
                      fields.varint(mark.time),
                      fields.flag(mark.idle),
                      fields.since(2) ? fields.text(mark.topicId) : ""))
          .version(2);

  /** Of a topic whose id is not told. */
  public Watermark(String source, int partition, int partitions, long time, boolean idle) {
    this(source, partition, partitions, time, idle, "");
  }

  /** Its key in a store: one per partition. */
  public String key() {
    return source + '/' + partition;
  }
}
