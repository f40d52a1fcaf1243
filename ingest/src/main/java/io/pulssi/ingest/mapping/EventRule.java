package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.topic.Topic;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes one kind of event.
 *
 * @param each the path whose every value is an item; absent for the record as a whole
 * @param when all must hold
 */
record EventRule(
    @Nullable ValuePath each,
    List<Condition> when,
    TargetFields target,
    Map<String, Expression> fields) {

  Topic<? extends SpecificRecord> topic() {
    return target.topic();
  }

  boolean matches(Scope scope) {
    return Condition.all(when, scope);
  }

  /**
   * The event.
   *
   * @throws RefusedValueException if a required value is missing, or one cannot be used
   */
  ObjectNode event(Scope scope) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, expression) -> put(event, name, expression, scope));
    return event;
  }

  private void put(ObjectNode event, String name, Expression expression, Scope scope) {
    JsonNode found = expression.value(scope);
    JsonNode value =
        ValuePath.isValue(found) ? target.taken(name, found, expression.source()) : found;
    if (ValuePath.isValue(value)) {
      event.set(name, value);
    } else if (target.isRequired(name)) {
      throw new RefusedValueException(expression.source(), "nothing", "a value for " + name);
    }
  }
}
