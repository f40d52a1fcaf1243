package io.pulssi.state;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Supplies a processor together with the stores it owns, so that nobody has to connect them by
 * name.
 */
public record ProcessorWithStores<KIn, VIn, KOut, VOut>(
    Supplier<Processor<KIn, VIn, KOut, VOut>> processors, Set<StoreBuilder<?>> stores)
    implements ProcessorSupplier<KIn, VIn, KOut, VOut> {

  @Override
  public Processor<KIn, VIn, KOut, VOut> get() {
    return processors.get();
  }
}
