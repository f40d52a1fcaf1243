package io.pulssi;

import io.pulssi.baseline.BaselineSettings;
import io.pulssi.baseline.BaselineStage;
import io.pulssi.cause.CauseStage;
import io.pulssi.detect.DetectStage;
import io.pulssi.detect.DetectionSettings;
import io.pulssi.emit.EmitStage;
import io.pulssi.graph.FlowBuilder;
import io.pulssi.graph.KafkaFlow;
import io.pulssi.intake.IntakeStage;
import io.pulssi.outcome.OutcomeStage;
import io.pulssi.signal.SignalStage;
import io.pulssi.slice.SliceStage;
import io.pulssi.warning.WarningStage;
import io.pulssi.warning.WarningStores;
import java.util.Properties;
import org.apache.kafka.streams.Topology;

/** The flow, from top to bottom. Each stage is a package of the same name. */
public final class PulssiTopology {
  private PulssiTopology() {}

  /**
   * The flow on Kafka Streams.
   *
   * @param properties settings of the Streams client that will run it
   */
  public static Topology of(Wiring wiring, Properties properties) {
    return KafkaFlow.topology(properties, flow -> wire(wiring, flow));
  }

  /** Connects all stages. */
  public static void wire(Wiring wiring, FlowBuilder builder) {
    var maps = wiring.maps();
    var stores = wiring.stores();
    var topicIds = wiring.knowledge().topicIds();
    var keys = wiring.inputKeys();
    var layout = wiring.partitions();
    var counters = wiring.counters();

    var intake =
        new IntakeStage(
            maps,
            layout,
            wiring.grace(),
            wiring.registry(),
            wiring.pseudonyms(),
            wiring.knowledge(),
            counters,
            wiring.deduplicate(),
            stores);
    var signal =
        new SignalStage(maps, keys, wiring.waits(), layout, counters::unfollowed, topicIds, stores);
    var slice = new SliceStage(maps, signal.rekeyed(), counters::late, topicIds, stores);
    var baseline = new BaselineStage(maps, BaselineSettings.shipped(), stores);
    var detect = new DetectStage(maps, DetectionSettings.shipped(), stores);
    var kept = WarningStores.of(stores);
    var cause = new CauseStage(maps, stores, kept.episodes());
    var warning = new WarningStage(maps, kept);
    var outcome = new OutcomeStage(maps, stores, kept.records());
    var emit = new EmitStage(wiring.format(), wiring.listener());

    // Stage A, one task per partition number: events become summaries.
    slice.summarise(signal.observe(intake.read(builder)));

    // Stage B, one task per partition of the slice topic: summaries become warnings.
    var closed = slice.close(builder);
    var rated = baseline.rate(closed);
    var judged = detect.judge(rated);
    var traced = cause.trace(judged);
    emit.emit(outcome.score(warning.decide(traced)));
  }
}
