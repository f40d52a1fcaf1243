package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.cause.SliceCauses;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.Line;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.PageRecord;
import io.pulssi.event.Warning;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.HeapMemory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  private static final TrackRecord RECORD =
      new TrackRecord(
          Map.of(Line.CAPACITY, new TrackRecord.Fare(7, 9, 0.1333)),
          new TreeMap<>(Map.of("phone", 12.5)));

  private final HeapMemory<StepMemory> memory = new HeapMemory<>(StepMemory.LAYOUT);

  @Test
  void shouldTellWithAPageHowPagesLedByTheSameLineFared() {
    Warning page = decide(1.2, RECORD);

    assertThat(page.getRecord()).isEqualTo(new PageRecord(7L, 9L, 0.1333));
    assertThat(page.getBecause())
        .endsWith("; pages like this were right in 7 of 9, chance 1.2 of 9.");
    assertThat(page.getExpectedExtraComplaintsPerDay()).isEqualTo(12.5);
  }

  @Test
  void shouldSayNothingOfAWatchNorOfWhatIsNotKnown() {
    assertThat(decide(0.7, RECORD).getRecord()).isNull();

    Warning unknown = decide(1.2, TrackRecord.NONE);
    assertThat(unknown.getRecord()).isNull();
    assertThat(unknown.getExpectedExtraComplaintsPerDay()).isNull();
    assertThat(unknown.getBecause()).doesNotContain("pages like this");
  }

  @Test
  void shouldSurviveTheStore() {
    HeapMemory<TrackRecord> store = new HeapMemory<>(TrackRecord.LAYOUT);
    store.put("bank", RECORD);
    assertThat(store.get("bank")).isEqualTo(RECORD);
    store.put("bank", TrackRecord.NONE);
    assertThat(store.get("bank")).isEqualTo(TrackRecord.NONE);
  }

  private Warning decide(double score, TrackRecord record) {
    StepEvidence phone =
        new StepEvidence("phone", false, false, score, List.of(Days.waits(score, Days.START)), 0);
    TracedSlice slice =
        new TracedSlice(
            SliceSpan.starting("bank", Days.START),
            new TreeMap<>(),
            new SliceEvidence(null, new TreeMap<>(Map.of("phone", phone))),
            SliceCauses.none());
    return new WarningDecider()
        .decide(slice, Journeys.bank(), memory, record, Collections.emptySortedSet())
        .decisions()
        .warnings()
        .get(0);
  }
}
