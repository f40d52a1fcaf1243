package io.pulssi.codec;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Refuses a record in which the symbol for unknown ones stands where it means nothing. */
final class SymbolCheck {
  private final Map<Schema.Field, KnownSymbols> strict = new HashMap<>();

  SymbolCheck(Schema schema) {
    for (Schema.Field field : schema.getFields()) {
      if (FieldRules.isStrict(field)) {
        strict.put(field, new KnownSymbols(FieldRules.valueSchema(field), true));
      }
    }
  }

  /** Fails with the field if its symbol is the one for unknown ones. */
  void check(SpecificRecord record) {
    strict.forEach(
        (field, known) -> {
          Object value = record.get(field.pos());
          if (value != null && value.equals(known.standIn())) {
            throw new UnreadableException(
                DeadLetterReason.UNKNOWN_SYMBOL,
                "%s: \"%s\" (expected: %s)".formatted(field.name(), value, known.expected()));
          }
        });
  }
}
