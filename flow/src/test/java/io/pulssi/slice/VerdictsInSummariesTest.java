package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.MinuteSummary;
import io.pulssi.event.VerdictNotice;
import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.HeapMemory;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Owners' words travel in summaries. */
class VerdictsInSummariesTest {
  private static final String WARNING = "bank.web.19991031T0805Z";

  @Property(tries = 200)
  void shouldBeTheSameInAnyOrderAndSplit(
      @ForAll @Size(max = 80) List<@IntRange(max = 100) Integer> times, @ForAll long seed) {
    StepSummary whole = new StepSummary();
    times.forEach(time -> whole.add(word(time)));
    List<Integer> shuffled = new ArrayList<>(times);
    Collections.shuffle(shuffled, new Random(seed));
    StepSummary one = new StepSummary();
    StepSummary other = new StepSummary();
    for (int i = 0; i < shuffled.size(); i++) {
      (i % 3 == 0 ? one : other).add(word(shuffled.get(i)));
    }

    assertThat(one.merge(other).verdicts()).containsExactlyElementsOf(whole.verdicts());
    assertThat(List.copyOf(whole.verdicts()))
        .hasSizeLessThanOrEqualTo(StepSummary.VERDICTS_MAX)
        .isSorted();
  }

  @Test
  void shouldTravelAndBeKept() {
    StepSummary summary =
        new StepSummary().add(SignalMeasure.COMPLAINTS, 3).add(word(7)).add(word(5));
    HeapMemory<StepSummary> memory = new HeapMemory<>(StepSummary.LAYOUT);
    memory.put("kept", summary);
    MinuteSummary sent =
        (MinuteSummary)
            SliceCodec.summary(StepMinute.of(new JourneyStep("bank", "web"), 0), summary, "v")
                .getBody();

    for (StepSummary again : List.of(memory.get("kept"), SliceCodec.summary(sent))) {
      assertThat(again.verdicts()).containsExactly(word(5), word(7));
      assertThat(again.get(SignalMeasure.COMPLAINTS)).isEqualTo(3);
      assertThat(again.eventsBySource()).containsEntry(Source.VERDICT, 2L);
    }
  }

  @Test
  void shouldNotBeMissedInWhatAnEarlierReleaseKept() throws IOException {
    byte[] now = SummaryBytes.of(new StepSummary().add(SignalMeasure.COMPLAINTS, 3));
    byte[] then = Arrays.copyOf(now, now.length - 1); // without the number of words

    StepSummary again =
        StepSummary.LAYOUT.read((byte) 1, new DataInputStream(new ByteArrayInputStream(then)));
    assertThat(again.get(SignalMeasure.COMPLAINTS)).isEqualTo(3);
    assertThat(again.verdicts()).isEmpty();
  }

  @Test
  void shouldMakeASummaryThatIsNotEmpty() {
    assertThat(new StepSummary().add(word(1)).isEmpty()).isFalse();
  }

  private static VerdictNotice word(int time) {
    return new VerdictNotice((long) time / 2, "e" + time, WARNING, "TREATED", null);
  }
}
