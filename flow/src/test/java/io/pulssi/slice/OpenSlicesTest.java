package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.state.HeapMemory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSlicesTest {
  private static final long SLICE = SliceSpan.MILLIS;
  private static final long MINUTE = 60_000;
  private static final long NOON = 941_371_200_000L;
  private static final long YEAR = 365L * 24 * 3600 * 1000;
  private static final int WEEK_OF_SLICES = 7 * 24 * 12;

  private final HeapMemory<StepSummary> summaries = new HeapMemory<>(StepSummary.LAYOUT);
  private final HeapMemory<OpenSlices.Progress> progress =
      new HeapMemory<>(OpenSlices.Progress.LAYOUT);
  private final OpenSlices slices = new OpenSlices("bank", summaries, progress);

  @Test
  void shouldCloseNothingBeforeTheFirstData() {
    assertThat(slices.closeNext(NOON + YEAR)).isNull();
  }

  @Test
  void shouldCloseASliceOnlyWhenTimeHasReachedItsEnd() {
    add("web", NOON + MINUTE);

    assertThat(slices.closeNext(NOON + SLICE - 1)).isNull();
    ClosedSlice closed = slices.closeNext(NOON + SLICE);
    assertThat(closed.from()).isEqualTo(NOON);
    assertThat(closed.to()).isEqualTo(NOON + SLICE);
    assertThat(closed.steps()).containsOnlyKeys("web");
  }

  @Test
  void shouldMergeTheMinutesOfAStep() {
    add("web", NOON);
    add("web", NOON + 4 * MINUTE);
    add("cards", NOON);

    ClosedSlice closed = slices.closeNext(NOON + SLICE);

    assertThat(closed.steps()).containsOnlyKeys("cards", "web");
    assertThat(closed.steps().get("web").get(SignalMeasure.COMPLAINTS)).isEqualTo(2);
  }

  @Test
  void shouldCloseInOrderAndSilentSlicesToo() {
    add("web", NOON + 3 * SLICE);
    add("web", NOON);

    assertThat(close(NOON + 4 * SLICE))
        .extracting(ClosedSlice::from)
        .containsExactly(NOON, NOON + SLICE, NOON + 2 * SLICE, NOON + 3 * SLICE);
  }

  @Test
  void shouldNotReopenWhatHasClosed() {
    add("web", NOON);
    close(NOON + 2 * SLICE);

    assertThat(slices.add("web", NOON + MINUTE, one())).isFalse();
    assertThat(slices.add("web", NOON + SLICE + MINUTE, one())).isFalse();
    assertThat(slices.add("web", NOON + 2 * SLICE, one())).isTrue();
  }

  @Test
  void shouldWaitForDataAfterSevenSilentDays() {
    add("web", NOON);

    assertThat(close(NOON + YEAR)).hasSize(1 + WEEK_OF_SLICES);
    add("web", NOON + YEAR);

    assertThat(close(NOON + YEAR + 2 * SLICE))
        .extracting(ClosedSlice::from)
        .containsExactly(NOON + YEAR, NOON + YEAR + SLICE);
  }

  @Test
  void shouldTakeDataInTheGapWhileWaiting() {
    add("web", NOON);
    close(NOON + YEAR);
    long between = NOON + 30L * 24 * 3600 * 1000;
    add("web", NOON + YEAR);
    add("web", between);

    assertThat(slices.closeNext(NOON + 2 * YEAR).from()).isEqualTo(between);
  }

  @Test
  void shouldNotBeginWithASliceWhoseDataWasTakenBack() {
    slices.add("web", NOON, new StepSummary().add(SignalMeasure.TICKET_REOPENED, 1));
    slices.add("web", NOON, new StepSummary().add(SignalMeasure.TICKET_REOPENED, -1));
    add("web", NOON + 10 * SLICE);

    assertThat(slices.closeNext(NOON + YEAR).from()).isEqualTo(NOON + 10 * SLICE);
  }

  @Test
  void shouldGoOnAfterARestartWhereItStood() {
    add("web", NOON);
    slices.closeNext(NOON + SLICE);
    add("web", NOON + 2 * SLICE);

    OpenSlices reopened = new OpenSlices("bank", summaries, progress);
    reopened.restore(
        NOON + 2 * SLICE, "web", summaries.get(OpenSlices.key(NOON + 2 * SLICE, "web")));

    assertThat(reopened.add("web", NOON, one())).isFalse();
    assertThat(reopened.closeNext(NOON + 3 * SLICE).from()).isEqualTo(NOON + SLICE);
    assertThat(reopened.closeNext(NOON + 3 * SLICE).steps()).containsOnlyKeys("web");
  }

  @Test
  void shouldKeepNothingOfClosedSlices() {
    add("web", NOON);
    add("cards", NOON + SLICE);
    close(NOON + 2 * SLICE);

    assertThat(summaries.keys()).isZero();
    assertThat(progress.keys()).isEqualTo(1);
  }

  private List<ClosedSlice> close(long frontier) {
    List<ClosedSlice> closed = new ArrayList<>();
    ClosedSlice next = slices.closeNext(frontier);
    while (next != null) {
      closed.add(next);
      next = slices.closeNext(frontier);
    }
    return closed;
  }

  private void add(String step, long minute) {
    assertThat(slices.add(step, minute, one())).isTrue();
  }

  private static StepSummary one() {
    return new StepSummary().add(SignalMeasure.COMPLAINTS, 1);
  }
}
