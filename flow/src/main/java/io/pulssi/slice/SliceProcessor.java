package io.pulssi.slice;

import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What the stages from baseline to outcome do with a slice: look up the journey's map, call the
 * stage's own logic, and send the slice on with this stage's part.
 *
 * @param <I> the slice that comes in
 * @param <O> the same slice with this stage's part
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
public abstract class SliceProcessor<I extends JourneySlice, O extends JourneySlice>
    implements Processor<String, I, String, O> {
  private final JourneyLookup journeys;
  private ProcessorContext<String, O> context;

  /** A processor that finds journeys here. */
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

  /** Gets the processor's stores from its task. */
  protected abstract void open(ProcessorContext<String, O> context);

  /** The slice with this stage's part. */
  protected abstract O take(I slice, JourneyMap map);

  /** The last slice of a journey that is no longer watched; deletes its state. */
  protected abstract O end(I slice);
}
