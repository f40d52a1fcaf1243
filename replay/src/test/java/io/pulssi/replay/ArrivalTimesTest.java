package io.pulssi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.topic.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalTimesTest {

  @Test
  void shouldLetEventsArriveWhenTheyHappened() {
    assertThat(arrivals("1999-10-31T08:00:00Z", "1999-10-31T08:00:07Z", "1999-11-02T10:00:00Z"))
        .containsExactly("1999-10-31T08:00:00Z", "1999-10-31T08:00:07Z", "1999-11-02T10:00:00Z");
  }

  @Test
  void shouldNotLetALoneFarEventMoveTime() {
    assertThat(arrivals("1999-10-31T08:00:00Z", "1999-10-31T08:05:00Z", "2099-01-01T00:00:00Z"))
        .containsExactly("1999-10-31T08:00:00Z", "1999-10-31T08:05:00Z", "1999-10-31T08:05:00Z");
  }

  @Test
  void shouldNotLetManyImplausibleEventsMoveTime() {
    String[] times = new String[30];
    Arrays.fill(times, 0, 10, "1970-01-01T00:00:00Z");
    Arrays.fill(times, 10, 15, "1999-10-31T08:00:00Z");
    Arrays.fill(times, 15, 30, "2199-01-01T00:00:00Z");

    assertThat(arrivals(times)).containsOnly("1999-10-31T08:00:00Z");
  }

  @Test
  void shouldBelieveAGapThatManyEventsFollow() {
    String[] times = new String[1 + ArrivalTimes.WITNESSES];
    Arrays.fill(times, "2003-05-01T00:00:00Z");
    times[0] = "1999-10-31T08:00:00Z";

    assertThat(arrivals(times)).contains("2003-05-01T00:00:00Z");
    assertThat(arrivals(Arrays.copyOf(times, ArrivalTimes.WITNESSES)))
        .doesNotContain("2003-05-01T00:00:00Z");
  }

  @Test
  void shouldGoOnAfterALoneEventInAGap() {
    String[] times = new String[2 + ArrivalTimes.WITNESSES];
    Arrays.fill(times, "1999-10-31T08:00:00Z");
    times[0] = "1999-01-01T08:00:00Z";
    times[1] = "1999-05-01T08:00:00Z";

    assertThat(arrivals(times))
        .startsWith("1999-01-01T08:00:00Z", "1999-01-01T08:00:00Z", "1999-10-31T08:00:00Z");
  }

  @Test
  void shouldBeginWithTheFirstBelievableEvent() {
    assertThat(
            ArrivalTimes.first(
                Stream.of("1970-01-01T00:00:00Z", "1999-10-31T08:00:00Z")
                    .map(ArrivalTimesTest::event)
                    .toList()))
        .isEqualTo(Instant.parse("1999-10-31T08:00:00Z").toEpochMilli());
  }

  private static String[] arrivals(String... times) {
    long[] arrivals = ArrivalTimes.of(Arrays.stream(times).map(ArrivalTimesTest::event).toList());
    return Arrays.stream(arrivals)
        .mapToObj(arrival -> Instant.ofEpochMilli(arrival).toString())
        .toArray(String[]::new);
  }

  private static RecordedEvent event(String time) {
    long at = Instant.parse(time).toEpochMilli();
    return new RecordedEvent(Topics.QUEUE_WAIT, 0, at, "e", "c", new byte[0], "f", 1);
  }
}
