package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.RecordingCounters;
import io.pulssi.journey.Source;
import io.pulssi.state.HeapMemory;
import io.pulssi.state.ReadPosition;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InputContinuityTest {
  private final RecordingCounters counters = new RecordingCounters();
  private final HeapMemory<ReadPosition.State> memory = new HeapMemory<>(ReadPosition.State.LAYOUT);
  private InputContinuity input = open("first");
  private long now = 1_000;
  private int confirmed;

  @Test
  void shouldSkipWhatWasProcessedBeforeTheGroupsOffsetsWereLost() {
    read(0, 1, 2);
    input = open("first");

    assertThat(read(0, 1, 2, 3)).isEqualTo(1);
    assertThat(counters.readAgain()).isEqualTo(3);
    assertThat(confirmed).as("is it still the same topic? asked once").isEqualTo(1);
  }

  @Test
  void shouldReadATopicThatWasMadeAnewFromItsBeginning() {
    read(0, 1, 2);
    input = open("second");

    assertThat(read(0, 1)).isEqualTo(2);
    assertThat(counters.readAgain()).isZero();
  }

  @Test
  void shouldCountWhatWasDeletedBeforeItWasRead() {
    read(0, 1, 2);
    input = open("first");
    tick(18, 20, false);
    read(18, 19);
    tick(18, 20, true);

    assertThat(counters.lost()).isEqualTo(15);
    tick(18, 20, true);
    assertThat(counters.lost()).isEqualTo(15);
  }

  @Test
  void shouldCountWhatWasDeletedThoughNothingFollows() {
    read(0, 1, 2);
    input = open("first");
    tick(18, 18, true);
    tick(18, 18, true);
    tick(18, 18, true);

    assertThat(counters.lost()).isEqualTo(15);
  }

  @Test
  void shouldNotTakeTheMarkersOfTransactionsForLosses() {
    read(0, 1, 2);
    tick(0, 4, true);
    read(4, 6, 8);
    tick(0, 9, true);

    assertThat(counters.lost()).isZero();
  }

  @Test
  void shouldNotTakeWhatIsStillToBeReadForLost() {
    read(0);
    tick(0, 100, false);
    tick(50, 100, false);

    assertThat(counters.lost()).isZero();
  }

  @Test
  void shouldReadWhatTakesThePlaceOfATruncatedEnd() {
    read(0, 1, 2, 3);
    tick(0, 4, true);
    tick(0, 2, true);

    assertThat(counters.truncated()).isEqualTo(2);
    assertThat(read(0, 1, 2, 3)).isEqualTo(2);
  }

  @Test
  void shouldNotTakeAnOldAnswerForATruncatedEnd() {
    read(0, 1, 2, 3);
    tick(0, 4, true);
    long asked = now;
    read(4, 5, 6);
    now += 1_000;
    input.compare(new PartitionBounds(0, 4, asked), true, now);

    assertThat(counters.truncated()).isZero();
  }

  private InputContinuity open(String topicId) {
    return new InputContinuity(
        Source.TICKET, ReadPosition.resume(memory, "ticket", topicId), counters, () -> confirmed++);
  }

  private long read(long... offsets) {
    return LongStream.of(offsets).filter(input::take).count();
  }

  /** An answer to a question of now. */
  private void tick(long earliest, long end, boolean fullyRead) {
    now += 1_000;
    input.compare(new PartitionBounds(earliest, end, now), fullyRead, now);
  }
}
