package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Seconds from one time to another, or from one number of a unit to another.
 *
 * @param time how both times are written; by default as ISO 8601
 * @param unit of both numbers; absent for times
 */
record TimeSpan(
    Expression from,
    Expression to,
    @Nullable TimeFormat time,
    @Nullable WaitUnit unit,
    char decimalMark)
    implements Expression {
  @Override
  public JsonNode value(Scope scope) {
    JsonNode begun = from.value(scope);
    JsonNode ended = to.value(scope);
    if (!ValuePath.isValue(begun) || !ValuePath.isValue(ended)) {
      return MissingNode.getInstance();
    }
    return Numbers.json(unit == null ? between(begun, ended) : difference(unit, begun, ended));
  }

  private BigDecimal between(JsonNode begun, JsonNode ended) {
    TimeFormat format = time == null ? new TimeFormat.Iso() : time;
    Duration span =
        Duration.between(format.instant(begun, from.source()), format.instant(ended, to.source()));
    return BigDecimal.valueOf(span.toMillis()).movePointLeft(3);
  }

  private BigDecimal difference(WaitUnit given, JsonNode begun, JsonNode ended) {
    return given
        .seconds(ended, to.source(), decimalMark)
        .subtract(given.seconds(begun, from.source(), decimalMark));
  }

  @Override
  public String source() {
    return from.source() + " to " + to.source();
  }
}
