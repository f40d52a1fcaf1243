package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Place;
import io.pulssi.journey.Source;
import io.pulssi.signal.Measure;
import io.pulssi.signal.Observation;
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

class SummaryTest {
  private static final Place WEB = new Place("bank", "web");

  @Property(tries = 60)
  void shouldBeTheSameBytesInAnyOrderAndAnySplit(@ForAll long seed) {
    List<Observation> observations = observations(seed, 120);
    Summary whole = new Summary();
    observations.forEach(whole::add);

    Collections.shuffle(observations, new Random(seed));
    SplittableRandom random = new SplittableRandom(seed);
    List<Summary> parts = new ArrayList<>();
    for (Observation seen : observations) {
      if (parts.isEmpty() || random.nextInt(10) == 0) {
        parts.add(new Summary());
      }
      parts.get(random.nextInt(parts.size())).add(seen);
    }
    Collections.shuffle(parts, new Random(~seed));

    assertThat(SummaryBytes.of(merged(parts))).isEqualTo(SummaryBytes.of(whole));
  }

  @Property(tries = 60)
  void shouldMergeAssociativelyAlsoAcrossTheWire(@ForAll long seed) {
    Summary a = summary(seed);
    Summary b = summary(seed + 1);
    Summary c = summary(seed + 2);

    Summary left = merged(List.of(merged(List.of(sent(a), sent(b))), sent(c)));
    Summary right = merged(List.of(sent(a), merged(List.of(sent(b), sent(c)))));

    assertThat(SummaryBytes.of(left)).isEqualTo(SummaryBytes.of(right));
  }

  @Test
  void shouldNotChangeWhatIsMergedIntoIt() {
    Summary other = summary(5);
    byte[] before = SummaryBytes.of(other);
    Summary into = new Summary().merge(other).merge(summary(6));

    assertThat(into.get(Measure.QUEUE_ENDED)).isPositive();
    assertThat(SummaryBytes.of(other)).isEqualTo(before);
  }

  @Test
  void shouldKeepTheLongestOfWhatIsNotASum() {
    Summary merged =
        merged(
            List.of(
                new Summary().add(Measure.QUEUE_OLDEST_WAITING, 7_000),
                new Summary().add(Measure.QUEUE_OLDEST_WAITING, 9_000),
                new Summary().add(Measure.QUEUE_OLDEST_WAITING, 1_000)));

    assertThat(merged.get(Measure.QUEUE_OLDEST_WAITING)).isEqualTo(9_000);
  }

  @Test
  void shouldBeEmptyWhenAllIsTakenBack() {
    Summary summary = new Summary().add(Measure.TICKET_REOPENED, 1);
    assertThat(summary.isEmpty()).isFalse();

    assertThat(summary.add(Measure.TICKET_REOPENED, -1).isEmpty()).isTrue();
  }

  @Test
  void shouldComeBackFromAStoreAsItWas() {
    HeapMemory<Summary> store = new HeapMemory<>(Summary.LAYOUT);
    Summary summary = summary(17).add(Measure.TICKET_REOPENED, -3);

    store.put("web", summary);

    Summary back = store.get("web");
    assertThat(SummaryBytes.of(back)).isEqualTo(SummaryBytes.of(summary));
    assertThat(back.get(Measure.TICKET_REOPENED)).isEqualTo(-3);
    assertThat(back.phoneWaits().getValueAtQuantile(0.5))
        .isEqualTo(summary.phoneWaits().getValueAtQuantile(0.5));
  }

  @Test
  void shouldSayHowManyEventsOfEachSourceStandBehindIt() {
    Summary summary =
        new Summary()
            .add(Measure.QUEUE_ARRIVALS, 2)
            .add(Measure.QUEUE_WAITING, 1)
            .add(Measure.TICKET_EVENTS, 4)
            .add(Measure.SURVEY_INVITED, 1)
            .add(Measure.SURVEY_ANSWERED, 1);

    assertThat(summary.eventsBySource())
        .isEqualTo(Map.of(Source.QUEUE_WAIT, 3L, Source.TICKET, 4L, Source.SURVEY, 2L));
  }

  static Summary summary(long seed) {
    Summary summary = new Summary();
    observations(seed, 100).forEach(summary::add);
    return summary;
  }

  private static List<Observation> observations(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double wait = random.nextInt(8) == 0 ? 0 : random.nextDouble() * 900;
      Observation seen = Observation.at(WEB, 0);
      seen.add(Measure.QUEUE_ENDED, 1).add(Measure.QUEUE_LOG_WAIT, random.nextLong(5_000_000));
      seen.add(Measure.QUEUE_OLDEST_WAITING, random.nextInt(100_000));
      observations.add(random.nextBoolean() ? seen.phoneWait(wait) : seen.chatWait(wait));
    }
    return observations;
  }

  private static Summary merged(List<Summary> parts) {
    Summary all = new Summary();
    parts.forEach(all::merge);
    return all;
  }

  private static Summary sent(Summary summary) {
    var sent = SliceWire.summary(new StepMinute(WEB, 0), summary, "v1").getBody();
    return SliceWire.summary((io.pulssi.event.MinuteSummary) sent);
  }
}
