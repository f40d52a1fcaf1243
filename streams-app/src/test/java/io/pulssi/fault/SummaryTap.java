package io.pulssi.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.codec.AvroSerde;
import io.pulssi.event.MinuteSummary;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.SourceWatermark;
import io.pulssi.fault.LiveEvent.StepMinute;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads committed summaries, watermarks, signals and dead letters as they come, on a thread of its
 * own.
 */
final class SummaryTap implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Deserializer<SliceRecord> records =
      new AvroSerde<>(SliceRecord.class).deserializer();
  private final EventCounts counted = new EventCounts();
  private final Map<String, Long> marks = new HashMap<>();
  private final List<SliceCount> slices = new ArrayList<>();
  private final Thread thread = new Thread(this::read, "summary-tap");
  private long deadLettersCame;
  private volatile boolean closed;

  /**
   * What a closed slice says of a step.
   *
   * @param source label of the input
   * @param from begin of the slice, epoch milliseconds
   * @param to end of the slice, epoch milliseconds
   * @param events how many
   */
  record SliceCount(String source, String step, long from, long to, long events) {}

  SummaryTap(String bootstrapServers, Collection<TopicPartition> partitions) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread.start();
  }

  /** Events by minute as the summaries count them; grows. */
  EventCounts counted() {
    return counted;
  }

  /** What closed slices say. */
  synchronized List<SliceCount> slices() {
    return List.copyOf(slices);
  }

  /** Dead letters that came. */
  synchronized long deadLetters() {
    return deadLettersCame;
  }

  /**
   * The earliest watermark of these input partitions, epoch milliseconds; {@link Long#MIN_VALUE} if
   * one has none.
   */
  synchronized long frontier(Collection<String> partitions) {
    return partitions.stream()
        .mapToLong(partition -> marks.getOrDefault(partition, Long.MIN_VALUE))
        .min()
        .orElse(Long.MIN_VALUE);
  }

  /** How an input partition is named among watermarks. */
  static String mark(String source, int partition) {
    return source + '/' + partition;
  }

  private void read() {
    while (!closed) {
      consumer.poll(Duration.ofMillis(50)).forEach(this::take);
    }
    consumer.close();
  }

  private synchronized void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(Topics.DEAD_LETTER.name())) {
      deadLettersCame++;
    } else if (record.topic().equals(Topics.SIGNAL.name())) {
      signal(new String(record.value(), UTF_8));
    } else {
      Object body = records.deserialize(record.topic(), record.value()).getBody();
      if (body instanceof MinuteSummary summary) {
        summary(summary);
      } else if (body instanceof SourceWatermark mark) {
        marks.put(mark(mark.getSource(), mark.getPartition()), mark.getTime());
      }
    }
  }

  private void summary(MinuteSummary summary) {
    add(summary, Topics.QUEUE_WAIT.thing(), SignalMeasure.QUEUE_ARRIVALS);
    add(summary, Topics.TICKET.thing(), SignalMeasure.TICKET_EVENTS);
  }

  private void add(MinuteSummary summary, String source, SignalMeasure measure) {
    long events = summary.getCounts().get(measure.ordinal());
    if (events > 0) {
      long minute = summary.getMinute() / StepMinute.MILLIS;
      counted.add(new StepMinute(source, summary.getStep(), minute), events);
    }
  }

  private void signal(String line) {
    try {
      JsonNode signal = JSON.readTree(line);
      String name = signal.required("signal").asText();
      if (name.equals("queue-arrivals") || name.equals("ticket-opened")) {
        slices.add(
            new SliceCount(
                (name.startsWith("queue") ? Topics.QUEUE_WAIT : Topics.TICKET).thing(),
                signal.required("step").asText(),
                Instant.parse(signal.required("from").asText()).toEpochMilli(),
                Instant.parse(signal.required("to").asText()).toEpochMilli(),
                Math.round(signal.required("observed").asDouble())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join(10_000);
  }
}
