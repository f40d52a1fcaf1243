package io.pulssi.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record as its producer's schema wrote it, and takes it over field by field, as {@link
 * JsonRecord} does with JSON: symbols regardless of case, whole numbers as text, instants as text,
 * null or no field where a value may be unknown. What does not fit is refused by field and value.
 */
final class AvroConversion<T> {
  private static final int QUOTED_MAX = 64;

  private static final Set<Schema.Type> FLAT =
      EnumSet.of(
          Schema.Type.STRING,
          Schema.Type.DOUBLE,
          Schema.Type.LONG,
          Schema.Type.BOOLEAN,
          Schema.Type.ENUM);

  private final Schema current;
  private final GenericDatumReader<GenericRecord> reader;
  private final Supplier<SpecificRecord> factory;
  private final Map<String, KnownSymbols> symbols = new HashMap<>();

  AvroConversion(Schema writer, Schema current) {
    this.current = current;
    this.reader = new GenericDatumReader<>(writer);
    this.factory = RecordFactory.of(SpecificData.get().getClass(current));
    for (Schema.Field field : current.getFields()) {
      Schema type = FieldRules.valueSchema(field);
      if (type.getType() == Schema.Type.ENUM) {
        symbols.put(field.name(), new KnownSymbols(type, FieldRules.isStrict(field)));
      }
    }
  }

  /** Whether the writer's schema differs in more than Avro resolves. */
  static boolean isNeeded(Schema writer, Schema current) {
    boolean flat = current.getFields().stream().allMatch(field -> isFlat(field.schema()));
    return flat
        && writer.getType() == Schema.Type.RECORD
        && !(isReadable(writer, current) && hasOurSymbols(writer, current));
  }

  private static boolean isFlat(Schema schema) {
    return schema.isUnion()
        ? schema.isNullable() && schema.getTypes().size() == 2
        : FLAT.contains(schema.getType());
  }

  private static boolean isReadable(Schema writer, Schema current) {
    return SchemaCompatibility.checkReaderWriterCompatibility(current, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  private static boolean hasOurSymbols(Schema writer, Schema current) {
    for (Schema.Field field : current.getFields()) {
      Schema.Field theirs = writer.getField(field.name());
      Schema ours = FieldRules.valueSchema(field);
      if (theirs != null && ours.getType() == Schema.Type.ENUM) {
        List<Schema> branches =
            theirs.schema().isUnion() ? theirs.schema().getTypes() : List.of(theirs.schema());
        for (Schema branch : branches) {
          if (branch.getType() == Schema.Type.ENUM
              && !ours.getEnumSymbols().containsAll(branch.getEnumSymbols())) {
            return false;
          }
        }
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  T read(BinaryDecoder in) throws IOException {
    GenericRecord written = reader.read(null, in);
    SpecificRecord record = factory.get();
    List<String> missing = new ArrayList<>(0);
    for (Schema.Field field : current.getFields()) {
      Object given = written.hasField(field.name()) ? written.get(field.name()) : null;
      if (given != null) {
        record.put(field.pos(), taken(field, given));
      } else if (FieldRules.absent(field) != null) {
        record.put(field.pos(), FieldRules.absent(field));
      } else if (field.hasDefaultValue()) {
        record.put(field.pos(), SpecificData.get().getDefaultValue(field));
      } else if (!FieldRules.isNullable(field)) {
        missing.add(field.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnreadableException(DeadLetterReason.MISSING_FIELD, String.join(", ", missing));
    }
    return (T) record;
  }

  private Object taken(Schema.Field field, Object given) {
    Object taken =
        switch (FieldRules.valueSchema(field).getType()) {
          case STRING -> isText(given) || isWhole(given) ? given.toString() : null;
          case DOUBLE -> given instanceof Number number ? (Object) number.doubleValue() : null;
          case LONG -> whole(field, given);
          case BOOLEAN -> given instanceof Boolean ? given : null;
          case ENUM -> symbol(field, given);
          default -> null;
        };
    if (taken == null) {
      throw refused(DeadLetterReason.MALFORMED, field, given, expected(field));
    }
    return taken;
  }

  private static boolean isText(Object given) {
    return given instanceof CharSequence || given instanceof GenericEnumSymbol;
  }

  private static boolean isWhole(Object given) {
    return given instanceof Integer || given instanceof Long;
  }

  private static @Nullable Object whole(Schema.Field field, Object given) {
    if (FieldRules.isDateTime(field) && given instanceof CharSequence) {
      char[] text = given.toString().toCharArray();
      long millis = IsoInstant.parse(text, 0, text.length);
      return millis == IsoInstant.INVALID ? null : millis;
    }
    return isWhole(given) ? ((Number) given).longValue() : null;
  }

  private @Nullable Object symbol(Schema.Field field, Object given) {
    if (!isText(given)) {
      return null;
    }
    KnownSymbols known = Objects.requireNonNull(symbols.get(field.name()));
    Object constant = known.find(given.toString());
    if (constant == null && !FieldRules.isStrict(field)) {
      constant = known.standIn();
    }
    if (constant == null) {
      throw refused(DeadLetterReason.UNKNOWN_SYMBOL, field, given, known.expected());
    }
    return constant;
  }

  private String expected(Schema.Field field) {
    if (FieldRules.isDateTime(field)) {
      return IsoInstant.EXPECTED;
    }
    KnownSymbols known = symbols.get(field.name());
    return known != null
        ? known.expected()
        : switch (FieldRules.valueSchema(field).getType()) {
          case STRING -> "a string";
          case DOUBLE -> "a number";
          case LONG -> "an integer of 64 bits";
          default -> "true or false";
        };
  }

  private static UnreadableException refused(
      DeadLetterReason reason, Schema.Field field, Object given, String expected) {
    String shown =
        FieldRules.isPersonal(field)
            ? "a value"
            : isText(given)
                ? '"' + Excerpt.of(given.toString(), QUOTED_MAX) + '"'
                : Excerpt.of(given.toString(), QUOTED_MAX);
    return new UnreadableException(
        reason, "%s: %s (expected: %s)".formatted(field.name(), shown, expected));
  }
}
