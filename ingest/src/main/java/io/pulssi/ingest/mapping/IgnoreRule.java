package io.pulssi.ingest.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is known and makes no event.
 *
 * @param each the path whose every value is an item; absent for the record as a whole
 * @param why for people
 */
record IgnoreRule(@Nullable ValuePath each, List<Condition> when, String why) {
  boolean matches(Scope scope) {
    return Condition.all(when, scope);
  }
}
