package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import io.pulssi.signal.Observation;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.HeapMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StepSummaryTest {
  private static final JourneyStep WEB = new JourneyStep("bank", "web");

  @Property(tries = 60)
  void shouldBeTheSameBytesInAnyOrderAndAnySplit(@ForAll long seed) {
    List<Observation> observations = observations(seed, 120);
    StepSummary whole = new StepSummary();
    observations.forEach(whole::add);

    Collections.shuffle(observations, new Random(seed));
    SplittableRandom random = new SplittableRandom(seed);
    List<StepSummary> parts = new ArrayList<>();
    for (Observation seen : observations) {
      if (parts.isEmpty() || random.nextInt(10) == 0) {
        parts.add(new StepSummary());
      }
      parts.get(random.nextInt(parts.size())).add(seen);
    }
    Collections.shuffle(parts, new Random(~seed));

    assertThat(SummaryBytes.of(merged(parts))).isEqualTo(SummaryBytes.of(whole));
  }

  @Property(tries = 60)
  void shouldMergeAssociativelyAlsoAcrossTheWire(@ForAll long seed) {
    StepSummary a = summary(seed);
    StepSummary b = summary(seed + 1);
    StepSummary c = summary(seed + 2);

    StepSummary left = merged(List.of(merged(List.of(sent(a), sent(b))), sent(c)));
    StepSummary right = merged(List.of(sent(a), merged(List.of(sent(b), sent(c)))));

    assertThat(SummaryBytes.of(left)).isEqualTo(SummaryBytes.of(right));
  }

  @Test
  void shouldNotChangeWhatIsMergedIntoIt() {
    StepSummary other = summary(5);
    byte[] before = SummaryBytes.of(other);
    StepSummary into = new StepSummary().merge(other).merge(summary(6));

    assertThat(into.get(SignalMeasure.QUEUE_ENDED)).isPositive();
    assertThat(SummaryBytes.of(other)).isEqualTo(before);
  }

  @Test
  void shouldKeepTheLongestOfWhatIsNotASum() {
    StepSummary merged =
        merged(
            List.of(
                new StepSummary().add(SignalMeasure.QUEUE_OLDEST_WAITING, 7_000),
                new StepSummary().add(SignalMeasure.QUEUE_OLDEST_WAITING, 9_000),
                new StepSummary().add(SignalMeasure.QUEUE_OLDEST_WAITING, 1_000)));

    assertThat(merged.get(SignalMeasure.QUEUE_OLDEST_WAITING)).isEqualTo(9_000);
  }

  @Test
  void shouldBeEmptyWhenAllIsTakenBack() {
    StepSummary summary = new StepSummary().add(SignalMeasure.TICKET_REOPENED, 1);
    assertThat(summary.isEmpty()).isFalse();

    assertThat(summary.add(SignalMeasure.TICKET_REOPENED, -1).isEmpty()).isTrue();
  }

  @Test
  void shouldComeBackFromAStoreAsItWas() {
    HeapMemory<StepSummary> store = new HeapMemory<>(StepSummary.LAYOUT);
    StepSummary summary = summary(17).add(SignalMeasure.TICKET_REOPENED, -3);

    store.put("web", summary);

    StepSummary back = store.get("web");
    assertThat(SummaryBytes.of(back)).isEqualTo(SummaryBytes.of(summary));
    assertThat(back.get(SignalMeasure.TICKET_REOPENED)).isEqualTo(-3);
    assertThat(back.phoneWaits().getValueAtQuantile(0.5))
        .isEqualTo(summary.phoneWaits().getValueAtQuantile(0.5));
  }

  @Test
  void shouldSayHowManyEventsOfEachSourceStandBehindIt() {
    StepSummary summary =
        new StepSummary()
            .add(SignalMeasure.QUEUE_ARRIVALS, 2)
            .add(SignalMeasure.QUEUE_WAITING, 1)
            .add(SignalMeasure.TICKET_EVENTS, 4)
            .add(SignalMeasure.SURVEY_INVITED, 1)
            .add(SignalMeasure.SURVEY_ANSWERED, 1);

    assertThat(summary.eventsBySource())
        .isEqualTo(Map.of(Source.QUEUE_WAIT, 3L, Source.TICKET, 4L, Source.SURVEY, 2L));
  }

  static StepSummary summary(long seed) {
    StepSummary summary = new StepSummary();
    observations(seed, 100).forEach(summary::add);
    return summary;
  }

  private static List<Observation> observations(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double wait = random.nextInt(8) == 0 ? 0 : random.nextDouble() * 900;
      Observation seen = Observation.at(WEB, 0);
      seen.add(SignalMeasure.QUEUE_ENDED, 1)
          .add(SignalMeasure.QUEUE_LOG_WAIT, random.nextLong(5_000_000));
      seen.add(SignalMeasure.QUEUE_OLDEST_WAITING, random.nextInt(100_000));
      observations.add(random.nextBoolean() ? seen.phoneWait(wait) : seen.chatWait(wait));
    }
    return observations;
  }

  private static StepSummary merged(List<StepSummary> parts) {
    StepSummary all = new StepSummary();
    parts.forEach(all::merge);
    return all;
  }

  private static StepSummary sent(StepSummary summary) {
    var sent = SliceCodec.summary(new StepMinute(WEB, 0), summary, "v1").getBody();
    return SliceCodec.summary((io.pulssi.event.MinuteSummary) sent);
  }
}
