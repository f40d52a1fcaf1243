package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;

/** Gives one value of a record; missing if the record does not hold it. */
interface Expression {
  /**
   * The value.
   *
   * @throws RefusedValueException if the record holds one that cannot be used
   */
  JsonNode value(Scope scope);

  /** What it reads, for people. */
  String source();

  /** Always the same text. */
  record Constant(String text) implements Expression {
    @Override
    public JsonNode value(Scope scope) {
      return TextNode.valueOf(text);
    }

    @Override
    public String source() {
      return "\"" + text + "\"";
    }
  }

  /** What lies at a path. */
  record AtPath(ValuePath path) implements Expression {
    @Override
    public JsonNode value(Scope scope) {
      return path.first(scope);
    }

    @Override
    public String source() {
      return path.toString();
    }
  }

  /** The first of several that gives a value. */
  record FirstOf(List<Expression> choices) implements Expression {
    @Override
    public JsonNode value(Scope scope) {
      for (Expression choice : choices) {
        JsonNode value = choice.value(scope);
        if (ValuePath.isValue(value)) {
          return value;
        }
      }
      return MissingNode.getInstance();
    }

    @Override
    public String source() {
      return choices.stream().map(Expression::source).collect(Collectors.joining(" or "));
    }
  }

  /** Texts one after the other; missing if one of them is. */
  record Joined(List<Expression> parts) implements Expression {
    @Override
    public JsonNode value(Scope scope) {
      StringBuilder text = new StringBuilder();
      for (Expression part : parts) {
        JsonNode value = part.value(scope);
        if (!(part instanceof Constant) && !ValuePath.isValue(value)) {
          return MissingNode.getInstance();
        }
        text.append(value.asText());
      }
      return TextNode.valueOf(text.toString());
    }

    @Override
    public String source() {
      return parts.stream().map(Expression::source).collect(Collectors.joining(" + "));
    }
  }

  /** A value, or another where there is none. */
  record WithDefault(Expression value, String fallback) implements Expression {
    @Override
    public JsonNode value(Scope scope) {
      JsonNode found = value.value(scope);
      return ValuePath.isValue(found) ? found : TextNode.valueOf(fallback);
    }

    @Override
    public String source() {
      return value.source();
    }
  }

  /** A value changed on its way; a missing one stays missing. */
  record Changed(Expression value, ValueStep step) implements Expression {
    @Override
    public JsonNode value(Scope scope) {
      JsonNode found = value.value(scope);
      return ValuePath.isValue(found) ? step.apply(found, value.source(), scope) : found;
    }

    @Override
    public String source() {
      return value.source();
    }
  }
}
