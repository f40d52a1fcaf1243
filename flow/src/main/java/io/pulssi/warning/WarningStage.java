package io.pulssi.warning;

import io.pulssi.cause.TracedSlice;
import io.pulssi.journey.JourneyLookup;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Traced slices in, decided slices out; both keyed by journey.
 *
 * @param journeys the journeys watched
 * @param stores where warnings are kept
 */
public record WarningStage(JourneyLookup journeys, WarningStores stores) {

  /** Adds the stage to the flow. */
  public KStream<String, DecidedSlice> decide(KStream<String, TracedSlice> traced) {
    return traced.process(WarningProcessor.supplier(journeys, stores), Named.as("warning-decide"));
  }
}
