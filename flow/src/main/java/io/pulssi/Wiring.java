package io.pulssi;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.emit.SliceListener;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.intake.PartitionProgress;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.Source;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.state.StateStores;
import java.time.Duration;
import java.util.function.ToIntFunction;

/**
 * What the flow is fed with, the same in production, in the demo and in a replay.
 *
 * @param maps the journeys watched
 * @param inputKeys which records of an input share a partition
 * @param grace how much disorder is waited for
 * @param longWait from when on a wait is long
 * @param format what outputs are written in
 * @param stores where state is kept
 * @param partitions how many partitions the topic of a source has
 * @param registry where schema ids are looked up
 * @param pseudonyms stand for customers' references
 * @param progress tells whether a partition is read to its end
 * @param tally counts what comes in
 * @param dedupe whether an event whose id is known is left out
 * @param listener hears of every decided slice
 */
public record Wiring(
    CurrentMaps maps,
    ProducerKeys inputKeys,
    Duration grace,
    Duration longWait,
    OutputFormat format,
    StateStores stores,
    ToIntFunction<Source> partitions,
    RegistrySchemas registry,
    CustomerPseudonyms pseudonyms,
    PartitionProgress progress,
    IntakeCounters tally,
    boolean dedupe,
    SliceListener listener) {}
