package io.pulssi.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Holds an Avro record to what {@link JsonRecord} holds a JSON one: names and ids are cleaned, and
 * blank text is no value.
 */
final class BlankText {

  private final Schema.Field[] nonblank;

  BlankText(Schema schema) {
    nonblank =
        schema.getFields().stream().filter(FieldRules::isNonblank).toArray(Schema.Field[]::new);
  }

  /** Cleans text; fails if a required one is blank, takes away optional ones that are. */
  void check(SpecificRecord record) {
    List<String> missing = new ArrayList<>(0);
    for (Schema.Field field : nonblank) {
      if (!(record.get(field.pos()) instanceof String text)) {
        continue;
      }
      String clean = CleanText.of(text);
      if (!clean.isEmpty()) {
        record.put(field.pos(), clean);
      } else if (FieldRules.isNullable(field) || FieldRules.absent(field) != null) {
        record.put(field.pos(), FieldRules.absent(field));
      } else {
        missing.add(field.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnreadableException(DeadLetterReason.MISSING_FIELD, String.join(", ", missing));
    }
  }
}
