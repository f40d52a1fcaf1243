package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a source writes times. Finer than a millisecond is cut. */
interface TimeFormat {
  /**
   * The instant.
   *
   * @throws RefusedValueException if the value is none in this format
   */
  Instant instant(JsonNode value, String source);

  /** As an event has it: RFC 3339 in UTC, milliseconds only when there are any. */
  static TextNode text(Instant instant) {
    return TextNode.valueOf(instant.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** Any unambiguous ISO 8601 instant; never one without an offset. */
  record Iso() implements TimeFormat {
    private static final Pattern TEXT =
        Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d)(:\\d\\d)?([.,]\\d{1,9})?"
                + " ?(Z|z|UTC|GMT|[-+]\\d\\d(?::?\\d\\d)?)");

    @Override
    public Instant instant(JsonNode value, String source) {
      Matcher text = TEXT.matcher(value.isTextual() ? value.textValue().strip() : "");
      if (text.matches()) {
        try {
          String seconds = text.group(3) == null ? ":00" : text.group(3);
          String fraction = text.group(4) == null ? "" : text.group(4).replace(',', '.');
          LocalDateTime local =
              LocalDateTime.parse(text.group(1) + "T" + text.group(2) + seconds + fraction);
          return local.toInstant(offset(text.group(5)));
        } catch (DateTimeException e) {
          throw refused(value, source);
        }
      }
      throw refused(value, source);
    }

    private static ZoneOffset offset(String text) {
      boolean utc = Character.isLetter(text.charAt(0));
      return utc ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static RefusedValueException refused(JsonNode value, String source) {
      String expected = "an ISO 8601 time with an offset, such as 2024-03-04T09:00:00Z";
      return new RefusedValueException(source, Shown.of(value), expected);
    }
  }

  /** Seconds or milliseconds since 1970, also in text, also with decimals. */
  record Epoch(int digitsAfterSeconds) implements TimeFormat {
    @Override
    public Instant instant(JsonNode value, String source) {
      long millis =
          Numbers.of(value, source, '.').movePointRight(3 - digitsAfterSeconds).longValue();
      Instant instant = Instant.ofEpochMilli(millis);
      if (instant.isBefore(Instant.parse("1990-01-01T00:00:00Z"))
          || instant.isAfter(Instant.parse("2100-01-01T00:00:00Z"))) {
        String unit = digitsAfterSeconds == 0 ? "seconds" : "milliseconds";
        throw new RefusedValueException(
            source, Shown.of(value), unit + " since 1970, of the years 1990 to 2099");
      }
      return instant;
    }
  }

  /** A local time by a pattern, in a zone; by the pattern's own offset when it has one. */
  record Local(
      String pattern, DateTimeFormatter formatter, @Nullable ZoneId zone, ClockChanges changes)
      implements TimeFormat {
    /** Throws {@link IllegalArgumentException} if the pattern is none. */
    static Local of(String pattern, @Nullable ZoneId zone, ClockChanges changes) {
      String strict = pattern.replace("yyyy", "uuuu");
      return new Local(
          pattern,
          DateTimeFormatter.ofPattern(strict, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
          zone,
          changes);
    }

    @Override
    public Instant instant(JsonNode value, String source) {
      try {
        var read = formatter.parse(value.asText().strip());
        if (zone == null) {
          return Instant.from(read);
        }
        return changes.instant(LocalDateTime.from(read), zone, source, value);
      } catch (DateTimeException e) {
        throw refused(value, source);
      }
    }

    private RefusedValueException refused(JsonNode value, String source) {
      return new RefusedValueException(source, Shown.of(value), "a time as " + pattern);
    }
  }

  /** The first of several that reads a value. */
  record AnyOf(List<TimeFormat> formats) implements TimeFormat {
    @Override
    public Instant instant(JsonNode value, String source) {
      RefusedValueException refused = null;
      for (TimeFormat format : formats) {
        try {
          return format.instant(value, source);
        } catch (RefusedValueException e) {
          refused = refused == null ? e : refused;
        }
      }
      throw refused == null ? new RefusedValueException(source, "a time", "a format") : refused;
    }
  }
}
