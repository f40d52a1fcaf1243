package io.pulssi.slice;

import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What every stage of a journey does with a slice: looks up the journey's map, asks the stage's own
 * logic, and sends the slice on with what it adds.
 *
 * @param <I> the slice that comes in
 * @param <O> the same slice with this stage's part
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
public abstract class SliceProcessor<I extends JourneySlice, O extends JourneySlice>
    implements Processor<String, I, String, O> {
  private final JourneyLookup journeys;
  private ProcessorContext<String, O> context;

  /** A processor that looks journeys up here. */
  protected SliceProcessor(JourneyLookup journeys) {
    this.journeys = journeys;
  }

  @Override
  public final void init(ProcessorContext<String, O> context) {
    this.context = context;
    open(context);
  }

  @Override
  public final void process(Record<String, I> slice) {
    JourneyMap map = journeys.find(slice.key());
    context.forward(slice.withValue(map == null ? end(slice.value()) : take(slice.value(), map)));
  }

  /** Takes the processor's stores from its task. */
  protected abstract void open(ProcessorContext<String, O> context);

  /** The slice with this stage's part. */
  protected abstract O take(I slice, JourneyMap map);

  /** The last slice of a journey that is no longer watched; forgets what was kept of it. */
  protected abstract O end(I slice);
}
