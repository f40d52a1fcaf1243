package io.pulssi.command;

import io.pulssi.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Where the record of a dead letter was; written {@code topic/partition/offset}. */
record RecordOrigin(String topic, int partition, long offset) {
  private static final Pattern TEXT =
      Pattern.compile("([A-Za-z0-9._-]{1,249})/(\\d{1,9})/(\\d{1,18})");

  static Optional<RecordOrigin> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new RecordOrigin(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /** Of a letter; empty if its headers are not those of one. */
  static Optional<RecordOrigin> of(Headers letter) {
    return parse(
        "%s/%s/%s"
            .formatted(
                text(letter, DeadLetter.TOPIC),
                text(letter, DeadLetter.PARTITION),
                text(letter, DeadLetter.OFFSET)));
  }

  /** Of the resent letter that a marker names; empty if it is no marker. */
  static Optional<RecordOrigin> resent(Headers marker) {
    return parse(text(marker, DeadLetter.RESENT));
  }

  static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "%s/%d/%d".formatted(topic, partition, offset);
  }
}
