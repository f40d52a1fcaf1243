package io.pulssi.command;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.journey.Source;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Which letters to handle; null means any.
 *
 * @param reason why they could not be used
 * @param source their source
 * @param origin where the record was
 */
record LetterFilter(
    @Nullable DeadLetterReason reason, @Nullable Source source, @Nullable RecordOrigin origin) {

  boolean means(RecordOrigin from, Headers letter) {
    return (reason == null || reason.label().equals(RecordOrigin.text(letter, DeadLetter.REASON)))
        && (source == null || topic(source).equals(from.topic()))
        && (origin == null || origin.equals(from));
  }

  private static String topic(Source source) {
    return Topics.inputs().stream()
        .filter(topic -> topic.thing().equals(source.label()))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
