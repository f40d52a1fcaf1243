package io.pulssi.topic;

import static io.pulssi.topic.CleanupPolicy.COMPACT;
import static io.pulssi.topic.CleanupPolicy.DELETE;
import static io.pulssi.topic.TopicDirection.IN;
import static io.pulssi.topic.TopicDirection.INTERNAL;
import static io.pulssi.topic.TopicDirection.OUT;

import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.Outcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Signal;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Survey;
import io.pulssi.event.Ticket;
import io.pulssi.event.Verdict;
import io.pulssi.event.Warning;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every topic there is. No other class holds a topic's name.
 *
 * <p>Partitions: six for the inputs, so that the heavy first stage spreads over as many tasks, and
 * six for the slices, so that journeys do. Outputs are small and read whole by every console, so
 * they have few: one for warnings, statuses and outcomes, which also keeps their order across keys.
 *
 * <p>Retention: inputs belong to those who write them, so theirs is left to the broker. Slices wait
 * for the second stage for a week: it may be down that long and lose nothing.
 */
public final class Topics {

  public static final Topic<QueueWait> QUEUE_WAIT =
      input("pulssi.queue-wait.v1", QueueWait.class, "Phone contacts leaving a queue.");

  public static final Topic<ChatWait> CHAT_WAIT =
      input("pulssi.chat-wait.v1", ChatWait.class, "Chats getting their first human reply.");

  public static final Topic<Ticket> TICKET =
      input("pulssi.ticket.v1", Ticket.class, "Changes to tickets.");

  public static final Topic<Survey> SURVEY =
      input("pulssi.survey.v1", Survey.class, "Surveys sent and answered.");

  public static final Topic<Complaint> COMPLAINT =
      input("pulssi.complaint.v1", Complaint.class, "Complaints made.");

  public static final Topic<Verdict> VERDICT =
      input("pulssi.verdict.v1", Verdict.class, "Owners' words on warnings.");

  public static final Topic<Signal> SIGNAL =
      output(
          "pulssi.signal.v1",
          Signal.class,
          3,
          DELETE,
          Duration.ofDays(30),
          "journey/step/signal",
          "Every signal of every closed slice, against its usual band.");

  public static final Topic<Warning> WARNING =
      output(
          "pulssi.warning.v1",
          Warning.class,
          1,
          DELETE,
          Duration.ofDays(400),
          "warningId",
          "Revisions of warnings; the history is the point.");

  public static final Topic<StepStatus> STEP_STATUS =
      output(
          "pulssi.step-status.v1",
          StepStatus.class,
          1,
          COMPACT,
          null,
          "journey/step",
          "Where each step stands now; a tombstone for a step that was removed.");

  public static final Topic<Outcome> OUTCOME =
      output(
          "pulssi.outcome.v1",
          Outcome.class,
          1,
          COMPACT,
          null,
          "warningId",
          "What became of each page.");

  public static final Topic<byte[]> DEAD_LETTER =
      new Topic<>(
          "pulssi.dead-letter.v1",
          byte[].class,
          OUT,
          3,
          DELETE,
          Duration.ofDays(7),
          false,
          "the key of the record that could not be used",
          "Records that could not be used, with headers saying why; the only topic that may hold raw"
              + " customer references.");

  public static final Topic<SliceRecord> SLICE =
      new Topic<>(
          "pulssi.slice.v1",
          SliceRecord.class,
          INTERNAL,
          6,
          DELETE,
          Duration.ofDays(7),
          false,
          "journey",
          "Summaries of steps' minutes, and watermarks.");

  public static final Topic<byte[]> HEARTBEAT =
      new Topic<>(
          "pulssi.heartbeat.v1",
          byte[].class,
          INTERNAL,
          1,
          DELETE,
          Duration.ofDays(7),
          true,
          "nothing",
          "Empty records of every instance: their stamps tell what time it is by the broker.");

  private static final List<Topic<? extends SpecificRecord>> INPUTS =
      List.of(QUEUE_WAIT, CHAT_WAIT, TICKET, SURVEY, COMPLAINT, VERDICT);

  private static final List<Topic<?>> OUTPUTS =
      List.of(SIGNAL, WARNING, STEP_STATUS, OUTCOME, DEAD_LETTER);

  private static final List<Topic<?>> ALL =
      List.of(
          QUEUE_WAIT,
          CHAT_WAIT,
          TICKET,
          SURVEY,
          COMPLAINT,
          VERDICT,
          SLICE,
          HEARTBEAT,
          SIGNAL,
          WARNING,
          STEP_STATUS,
          OUTCOME,
          DEAD_LETTER);

  private Topics() {}

  /** Every topic, in the order of the flow. */
  public static List<Topic<?>> all() {
    return ALL;
  }

  /** What others write and Pulssi reads. */
  public static List<Topic<? extends SpecificRecord>> inputs() {
    return INPUTS;
  }

  /** What Pulssi writes for others to read. */
  public static List<Topic<?>> outputs() {
    return OUTPUTS;
  }

  private static <V> Topic<V> input(String name, Class<V> type, String doc) {
    return new Topic<>(
        name, type, IN, 6, DELETE, null, false, "the producer's choice, see input.key", doc);
  }

  private static <V> Topic<V> output(
      String name,
      Class<V> type,
      int partitions,
      CleanupPolicy cleanup,
      @Nullable Duration retention,
      String key,
      String doc) {
    return new Topic<>(name, type, OUT, partitions, cleanup, retention, false, key, doc);
  }
}
