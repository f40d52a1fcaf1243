package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults while events happen: none within the grace is late or lost, and none counts twice. */
@Tag("faults")
class LiveFaultsIT {
  private static final String BOUNDED = "bounded";
  private static final LiveTable TABLE = new LiveTable();

  @TempDir Path folder;

  @Test
  void shouldFindWhatIsLostDoubledAndLate() throws Exception {
    LiveRow row = run(control());
    assertThat(row.comparison().lost()).as(row.comparison().toString()).isEqualTo(2);
    assertThat(row.comparison().doubled()).as("doubled").isEqualTo(1);
    assertThat(row.late()).as("late").isEqualTo(1);
  }

  /** Two events that nobody counts: never sent, and too late. One that is sent twice. */
  private static LiveFault control() {
    return new LiveFault(
        "control: one event not sent, one too late, one sent twice",
        bench -> {
          bench.begin();
          bench.pass(Duration.ofSeconds(5));
          long now = System.currentTimeMillis();
          var to = new TopicPartition(Topics.QUEUE_WAIT.name(), 0);
          var event = new LiveEvent(Topics.QUEUE_WAIT, "order", now);
          try (var producer = LiveFeed.producer(bench.cluster().bootstrapServers(), Map.of())) {
            bench.feed().send(producer, to, event);
            producer.send(new ProducerRecord<>(to.topic(), 0, null, event.json())).get();
            long late = now - LiveBench.GRACE.multipliedBy(4).toMillis();
            bench.feed().send(producer, to, new LiveEvent(Topics.QUEUE_WAIT, "pay", late));
            bench.feed().sent().add(new LiveEvent(Topics.TICKET, "deliver", now).minute(), 1);
          }
          bench.awaitOutput();
        });
  }

  @Test
  @Tag(BOUNDED)
  void shouldNotBelieveOneProducersClock() throws Exception {
    assertExact(LiveClocks.producerAhead(Duration.ofMinutes(55)));
  }

  @Test
  void shouldNotMindItsClockSetForward() throws Exception {
    assertExact(LiveClocks.steps(Duration.ofMinutes(10)));
  }

  @Test
  void shouldGoOnSoonWhenItsClockIsSetBack() throws Exception {
    assertExact(LiveClocks.steps(Duration.ofMinutes(-10)));
  }

  @Test
  void shouldWaitForTheTransactionsOfOthers() throws Exception {
    assertExact(LiveInputs.foreignTransactions(LiveBench.GRACE.plusSeconds(70)));
  }

  @Test
  void shouldWaitForALeaderThatStandsStill() throws Exception {
    assertExact(LiveBrokers.leaderStandsStill(Duration.ofSeconds(85)));
  }

  @Test
  void shouldGoOnWithAnInputMadeAnewWithFewerPartitions() throws Exception {
    assertExact(LiveInputs.madeAnewNarrower());
  }

  @Test
  @Tag(BOUNDED)
  void shouldTellHowMuchWasDeletedUnread() throws Exception {
    assertExact(LiveInputs.deletedUnread());
  }

  @Test
  void shouldCountNothingTwiceWithoutTheGroupsOffsets() throws Exception {
    assertExact(LiveInputs.offsetsGone());
  }

  @Test
  void shouldBearASlowNetwork() throws Exception {
    assertExact(LiveNetwork.slow(Duration.ofSeconds(2), Duration.ofSeconds(30)));
  }

  @Test
  void shouldGoOnWhenNothingPassed() throws Exception {
    assertExact(LiveNetwork.blackHole(Duration.ofSeconds(65)));
  }

  @Test
  void shouldGoOnWhenAnswersWereLost() throws Exception {
    assertExact(LiveNetwork.answersLost(Duration.ofSeconds(65)));
  }

  private void assertExact(LiveFault fault) throws Exception {
    LiveRow row = run(fault);
    assertThat(row.comparison().isExact()).as(row.comparison().toString()).isTrue();
    assertThat(row.late()).as("late").isZero();
    assertThat(row.secondsToOutput()).isNotEmpty().allMatch(seconds -> seconds < 30);
  }

  private LiveRow run(LiveFault fault) throws Exception {
    try (var bench = new LiveBench(folder, fault, new Random(Dials.seed()))) {
      LiveRow row = bench.run();
      TABLE.add(row);
      return row;
    }
  }
}
