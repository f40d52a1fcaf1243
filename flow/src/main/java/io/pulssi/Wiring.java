package io.pulssi;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.emit.SliceListener;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.PartitionLayout;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.WaitLimits;
import io.pulssi.state.StateStores;
import java.time.Duration;

/**
 * Everything that the flow gets from outside; production, the demo and a replay each supply it.
 *
 * @param maps the journeys watched
 * @param inputKeys which records of an input are sure to share a partition
 * @param grace how much older than the newest event an event may be before it is late
 * @param waits which waits count as what
 * @param format encoding of the outputs: JSON or Avro
 * @param stores kind of the state stores
 * @param partitions over how many partitions inputs and state are spread
 * @param registry resolves schema ids of Avro records
 * @param pseudonyms replace customer references
 * @param knowledge what is known of the inputs beside their records
 * @param counters count what is read
 * @param deduplicate whether an event whose id was seen before is dropped
 * @param listener receives every scored slice
 */
public record Wiring(
    CurrentMaps maps,
    ProducerKeys inputKeys,
    Duration grace,
    WaitLimits waits,
    OutputFormat format,
    StateStores stores,
    PartitionLayout partitions,
    RegistrySchemas registry,
    CustomerPseudonyms pseudonyms,
    InputKnowledge knowledge,
    IntakeCounters counters,
    boolean deduplicate,
    SliceListener listener) {}
