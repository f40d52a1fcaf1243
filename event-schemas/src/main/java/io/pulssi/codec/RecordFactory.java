package io.pulssi.codec;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Turns a generated record's constructor into a plain call, once, so that no event reflects. */
final class RecordFactory {

  private RecordFactory() {}

  @SuppressWarnings("unchecked")
  static Supplier<SpecificRecord> of(Class<?> type) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class));
      return (Supplier<SpecificRecord>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "get",
                  MethodType.methodType(Supplier.class),
                  MethodType.methodType(Object.class),
                  constructor,
                  MethodType.methodType(type))
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalArgumentException(
          type.getName() + " (expected: a public class with a public no-argument constructor)", e);
    }
  }
}
