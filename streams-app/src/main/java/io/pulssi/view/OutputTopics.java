package io.pulssi.view;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes records of the output topics for the view. */
final class OutputTopics {
  private static final Logger log = LoggerFactory.getLogger(OutputTopics.class);

  /** Of each partition: two days of three hundred steps, or the last hour of many. */
  private static final long SIGNALS_LAST = OutputView.POINTS_MAX / 2;

  /** Of each partition. */
  private static final long DEAD_LETTERS_LAST = 5_000;

  private final OutputView view;
  private final Deserializer<StepStatus> statuses;
  private final Deserializer<Signal> signals;
  private final Deserializer<Warning> warnings;
  private final Deserializer<Outcome> outcomes;

  OutputTopics(OutputView view, RegistrySchemas registry) {
    this.view = view;
    this.statuses = reader(StepStatus.class, registry);
    this.signals = reader(Signal.class, registry);
    this.warnings = reader(Warning.class, registry);
    this.outcomes = reader(Outcome.class, registry);
  }

  /** How many of each topic's last records are read at most; older ones would not be shown. */
  static Map<String, Long> lastRecords() {
    return Map.of(
        Topics.STEP_STATUS.name(),
        Long.MAX_VALUE,
        Topics.OUTCOME.name(),
        3L * OutputView.OUTCOMES_MAX,
        Topics.WARNING.name(),
        10L * OutputView.WARNINGS_MAX,
        Topics.SIGNAL.name(),
        SIGNALS_LAST,
        Topics.DEAD_LETTER.name(),
        DEAD_LETTERS_LAST);
  }

  /** Dead letters are read again, so their counts start again. */
  void beginAgain() {
    view.forgetDeadLetters();
  }

  void accept(ConsumerRecord<String, byte[]> read) {
    try {
      if (read.topic().equals(Topics.STEP_STATUS.name())) {
        status(read);
      } else if (read.topic().equals(Topics.DEAD_LETTER.name())) {
        deadLetter(read);
      } else if (read.value() == null) {
        log.warn(
            "{}: no value at partition {} offset {}",
            read.topic(),
            read.partition(),
            read.offset());
      } else if (read.topic().equals(Topics.SIGNAL.name())) {
        view.put(signals.deserialize(read.topic(), read.value()));
      } else if (read.topic().equals(Topics.OUTCOME.name())) {
        view.put(outcomes.deserialize(read.topic(), read.value()));
      } else {
        view.put(warnings.deserialize(read.topic(), read.value()));
      }
    } catch (SerializationException e) {
      log.warn(
          "{}: a record that cannot be shown at partition {} offset {}: {}",
          read.topic(),
          read.partition(),
          read.offset(),
          e.getMessage());
    }
  }

  /** The marker of a resent letter is no letter. */
  private void deadLetter(ConsumerRecord<String, byte[]> read) {
    if (read.headers().lastHeader(DeadLetter.RESENT) == null) {
      view.put(DeadLetterNote.of(read));
    }
  }

  private void status(ConsumerRecord<String, byte[]> read) {
    if (read.value() == null) {
      view.remove(read.key());
    } else {
      view.put(statuses.deserialize(read.topic(), read.value()));
    }
  }

  private static <T extends SpecificRecord> Deserializer<T> reader(
      Class<T> type, RegistrySchemas registry) {
    return new RecordSerde<>(type, OutputFormat.JSON, registry).deserializer();
  }
}
