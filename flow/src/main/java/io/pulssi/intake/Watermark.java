package io.pulssi.intake;

import io.pulssi.state.Layout;

/**
 * No event older than {@code time} will follow from this partition.
 *
 * @param source label of the source, such as {@code ticket}; with {@link #KEYED} appended behind a
 *     re-key
 * @param partition which partition of it
 * @param partitions how many it has
 * @param time event time in epoch milliseconds; {@link Long#MIN_VALUE} when nothing was ever read
 * @param idle fully read and silent, so it does not hold others back
 */
public record Watermark(String source, int partition, int partitions, long time, boolean idle)
    implements IntakeOutput {
  /** Marks a source whose events were sent on by ticket, customer or contact. */
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
                  fields.flag(mark.idle)));

  /** The key it is kept by: one per partition. */
  public String key() {
    return source + '/' + partition;
  }
}
