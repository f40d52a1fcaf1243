package io.pulssi.view;

import io.pulssi.journey.Source;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The headers of a dead letter, without its bytes.
 *
 * @param source label of the source, or the topic's name if it is no input
 * @param reason why it could not be used
 * @param at the Kafka timestamp it came with, epoch milliseconds; 0 if unknown
 * @param topic it came on
 * @param partition it came on
 * @param offset it had there
 * @param detail what was given and what was expected
 */
record DeadLetterNote(
    String source,
    String reason,
    long at,
    String topic,
    String partition,
    String offset,
    String detail) {
  private static final String UNTOLD = "";

  static DeadLetterNote of(ConsumerRecord<String, byte[]> letter) {
    String topic = header(letter, DeadLetter.TOPIC);
    return new DeadLetterNote(
        source(topic),
        header(letter, DeadLetter.REASON),
        number(header(letter, DeadLetter.TIMESTAMP)),
        topic,
        header(letter, DeadLetter.PARTITION),
        header(letter, DeadLetter.OFFSET),
        header(letter, DeadLetter.DETAIL));
  }

  private static String source(String topic) {
    return Topics.inputs().stream()
        .filter(input -> input.name().equals(topic))
        .map(Topic::thing)
        .filter(thing -> Source.ofLabel(thing).isPresent())
        .findFirst()
        .orElse(topic);
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null || header.value() == null
        ? UNTOLD
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** 0 for what is no number. */
  static long number(String text) {
    return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
