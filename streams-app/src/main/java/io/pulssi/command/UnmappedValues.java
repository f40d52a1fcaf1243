package io.pulssi.command;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Queues, categories and touchpoints that no step claims, collected from the headers of dead
 * letters. The letters themselves, which may hold customer references, are not looked at.
 */
final class UnmappedValues {
  /** The value is between the quotes; the rest of the detail says what was expected. */
  private static final Pattern DETAIL =
      Pattern.compile("[A-Za-z]+: \"(.*)\" \\(expected: .*", Pattern.DOTALL);

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

  /** Words that a YAML 1.1 reader does not read as text. */
  private static final Pattern WORDS = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private record ValueCount(long count, long last) {
    ValueCount and(ValueCount other) {
      return new ValueCount(count + other.count, Math.max(last, other.last));
    }
  }

  private final Map<Source, Map<String, ValueCount>> seen = new EnumMap<>(Source.class);
  private long letters;

  /** Takes a dead letter's headers. */
  void accept(Headers headers) {
    if (RecordOrigin.resent(headers).isPresent()) {
      return;
    }
    letters++;
    if (!text(headers, DeadLetter.REASON).equals(DeadLetterReason.UNMAPPED.label())) {
      return;
    }
    Matcher detail = DETAIL.matcher(text(headers, DeadLetter.DETAIL));
    Optional<Source> source = source(text(headers, DeadLetter.TOPIC));
    if (source.isPresent() && detail.matches()) {
      seen.computeIfAbsent(source.get(), any -> new HashMap<>())
          .merge(detail.group(1), new ValueCount(1, time(headers)), ValueCount::and);
    }
  }

  /** How many dead letters were read, whatever their reason. */
  long letters() {
    return letters;
  }

  /**
   * The lines to paste into a step of a journey map, for what today's maps still do not claim; the
   * values seen most often first. Empty when there is none.
   */
  List<String> lines(JourneyMaps maps) {
    List<String> lines = new ArrayList<>();
    seen.forEach(
        (source, values) -> {
          List<String> unclaimed =
              values.entrySet().stream()
                  .filter(entry -> maps.placesFor(source, entry.getKey()).isEmpty())
                  .sorted(
                      Comparator.<Map.Entry<String, ValueCount>>comparingLong(
                              e -> -e.getValue().count())
                          .thenComparing(Map.Entry::getKey))
                  .map(entry -> line(entry.getKey(), entry.getValue()))
                  .toList();
          if (!unclaimed.isEmpty()) {
            lines.add("  " + source.label() + ":");
            lines.addAll(unclaimed);
          }
        });
    if (!lines.isEmpty()) {
      lines.add(0, "sources:");
    }
    return List.copyOf(lines);
  }

  private static String line(String value, ValueCount seen) {
    return String.format(
        Locale.ROOT,
        "    - %-30s # %,d %s, last %s",
        written(value),
        seen.count(),
        seen.count() == 1 ? "time" : "times",
        Instant.ofEpochMilli(seen.last()));
  }

  /** Quoted where YAML or a terminal would not read it as plain text. */
  private static String written(String value) {
    if (PLAIN.matcher(value).matches() && !WORDS.matcher(value).matches()) {
      return value;
    }
    return '"' + PrintableText.escaped(value) + '"';
  }

  private static Optional<Source> source(String name) {
    return Topics.inputs().stream()
        .filter(topic -> topic.name().equals(name))
        .map(Topic::thing)
        .findFirst()
        .flatMap(Source::ofLabel);
  }

  private static long time(Headers headers) {
    String time = text(headers, DeadLetter.TIMESTAMP);
    return time.matches("\\d{1,18}") ? Long.parseLong(time) : 0;
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
