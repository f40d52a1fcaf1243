package io.pulssi.runtime;

import io.pulssi.PulssiTopology;
import io.pulssi.Wiring;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.Settings;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.PartitionLayout;
import io.pulssi.journey.Source;
import io.pulssi.signal.InputKey;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.SignalStage;
import io.pulssi.state.StateStores;
import io.pulssi.state.TopicIds;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The flow as it would be wired, without running it.
 *
 * @param settings those it would run with
 * @param maps the journeys it would watch
 */
record PlannedFlow(Settings settings, CurrentMaps maps) {

  /** Its tasks, with the topics and stores of each. */
  TopologyDescription describe(PartitionLayout layout) {
    Wiring wiring =
        new Wiring(
            maps,
            producerKeys(settings),
            settings.grace(),
            settings.waits(),
            settings.output().format(),
            StateStores.DURABLE,
            layout,
            RegistrySchemas.none(),
            CustomerPseudonyms.none(),
            InputKnowledge.ofRecords(),
            IntakeCounters.none(),
            settings.dedupe(),
            slice -> {});
    return PulssiTopology.of(wiring, StreamsSettings.of(settings)).describe();
  }

  /** Sources some of whose state is kept where their events arrive. */
  Set<Source> keptInPlace(PartitionLayout layout) {
    return new SignalStage(
            maps,
            producerKeys(settings),
            settings.waits(),
            layout,
            source -> {},
            TopicIds.none(),
            StateStores.DURABLE)
        .keptInPlace();
  }

  /** What the producer of each source uses as the key. */
  static ProducerKeys producerKeys(Settings settings) {
    Map<Source, InputKey> keys = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      keys.put(source, settings.input().keyOf(source));
    }
    return ProducerKeys.of(keys);
  }
}
