package io.pulssi.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Holds an Avro record to what {@link JsonRecord} holds a JSON one: blank text is no value. */
final class BlankText {

  private final Schema.Field[] nonblank;

  BlankText(Schema schema) {
    nonblank =
        schema.getFields().stream().filter(FieldRules::isNonblank).toArray(Schema.Field[]::new);
  }

  /** Fails if a required field is blank; takes away optional ones that are. */
  void check(SpecificRecord record) {
    List<String> missing = new ArrayList<>(0);
    for (Schema.Field field : nonblank) {
      if (record.get(field.pos()) instanceof String text && text.isBlank()) {
        if (FieldRules.isNullable(field)) {
          record.put(field.pos(), null);
        } else {
          missing.add(field.name());
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new UnreadableException(DeadLetterReason.MISSING_FIELD, String.join(", ", missing));
    }
  }
}
