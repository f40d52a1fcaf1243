package io.pulssi.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.event.StepStatus;
import io.pulssi.live.EventLogs;
import io.pulssi.live.GeneratedLog;
import io.pulssi.live.LoggedEvent;
import io.pulssi.live.Sending;
import io.pulssi.replay.ReplayRun;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A log of events, and what an uninterrupted replay of it says.
 *
 * @param map the journey map's file
 * @param sendings the events in the order in which they are sent
 * @param outputs signals, warnings, outcomes and step statuses
 * @param end of the last slice that the events close, epoch milliseconds
 */
record Oracle(Path map, List<Sending> sendings, Outputs outputs, long end) {
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);
  // The log's own: another one need not hold warnings of every state.
  private static final long LOG_SEED = 5;

  /**
   * Generates the log and replays it.
   *
   * @param seed for the order in which events are sent
   */
  static Oracle of(Path folder, long seed) throws Exception {
    Oracle oracle = of(folder, GeneratedLog.troubled(LOG_SEED), seed);
    assertThatItSaysEnough(oracle.outputs());
    return oracle;
  }

  /** Replays other events. */
  static Oracle of(Path folder, List<LoggedEvent> events, long seed) throws Exception {
    Path map = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    Outputs outputs = replay(folder, map, events);
    assertThat(outputs.areUnique()).as("each output has an id of its own").isTrue();
    List<Sending> sendings =
        Sending.disordered(events, Cluster.PARTITIONS, GRACE, new Random(seed));
    return new Oracle(map, sendings, outputs, Sending.closedUpTo(sendings, GRACE));
  }

  private static Outputs replay(Path folder, Path map, List<LoggedEvent> events)
      throws IOException {
    var outputs = new Outputs();
    Path out = folder.resolve("replay");
    try (Serializer<StepStatus> status =
        new RecordSerde<>(StepStatus.class, OutputFormat.JSON).serializer()) {
      String topic = Topics.STEP_STATUS.name();
      new ReplayRun(JourneyMapReader.read(map), GRACE, LONG_WAIT)
          .run(
              EventLogs.write(events, folder.resolve("log")),
              out,
              (done, total, time) -> {},
              slice ->
                  slice
                      .decisions()
                      .changed()
                      .forEach(
                          changed ->
                              outputs.add(
                                  topic, new String(status.serialize(topic, changed), UTF_8))));
    }
    read(out.resolve("signals.jsonl"), Topics.SIGNAL, outputs);
    read(out.resolve("warnings.jsonl"), Topics.WARNING, outputs);
    read(out.resolve("outcomes.jsonl"), Topics.OUTCOME, outputs);
    return outputs;
  }

  private static void read(Path file, Topic<?> topic, Outputs outputs) throws IOException {
    for (String line : Files.readAllLines(file)) {
      outputs.add(topic.name(), line);
    }
  }

  /** Nothing equals nothing: a log without warnings would prove little. */
  private static void assertThatItSaysEnough(Outputs outputs) {
    assertThat(outputs.count(Topics.SIGNAL.name(), "")).as("signals").isGreaterThan(50_000);
    assertThat(outputs.count(Topics.STEP_STATUS.name(), "")).as("statuses").isGreaterThan(50);
    for (String state : List.of("WATCH", "PAGED", "CLEARING", "CLOSED")) {
      assertThat(outputs.count(Topics.WARNING.name(), '"' + state + '"')).as(state).isPositive();
    }
    assertThat(outputs.count(Topics.WARNING.name(), "\"revision\":3")).isPositive();
    for (String outcome : List.of("PENDING", "CONFIRMED")) {
      assertThat(outputs.count(Topics.OUTCOME.name(), outcome)).as(outcome).isPositive();
    }
  }
}
