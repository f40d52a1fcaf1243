package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.Reason;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JourneyMetricsTest {
  private final List<Warning> published = new ArrayList<>();
  private final JourneyMetrics journeys =
      new JourneyMetrics(
          () -> Map.of("bank", Decided.bank()), journey -> published, () -> Decided.TO + 125_000);

  @Test
  void shouldShowOneSliceExactly() {
    var events = new EventMetrics();
    events.accepted(Source.QUEUE_WAIT, 700, 0);
    events.accepted(Source.QUEUE_WAIT, -20, 2);
    events.deadLettered(Source.QUEUE_WAIT, Reason.MALFORMED);
    events.late(Source.QUEUE_WAIT, 1);
    journeys.closed(Decided.slice(Decided.warning("w1", 1, WarningState.PAGED, Decided.TO)));

    assertThat(Scrape.text(events, journeys)).isEqualTo(resource("metrics.txt"));
  }

  @Test
  void shouldShowNothingOfAJourneyWhoseTaskHasLeft() {
    journeys.closed(Decided.slice());
    assertThat(Scrape.text(journeys)).contains("journey=\"bank\"");
    journeys.released("bank");
    assertThat(Scrape.text(journeys)).doesNotContain("journey=").doesNotContain("owner=");
  }

  @Test
  void shouldCountAStateOnceHoweverManyRevisionsItHas() {
    journeys.closed(Decided.slice(Decided.warning("w1", 1, WarningState.PAGED, Decided.TO)));
    journeys.closed(
        Decided.slice(Decided.warning("w1", 2, WarningState.PAGED, Decided.TO + 300_000)));
    assertThat(Scrape.text(journeys))
        .contains("pulssi_warnings_total{journey=\"bank\",owner=\"retail\",state=\"PAGED\"} 1.0");
  }

  @Test
  void shouldShowAWarningThatAnotherInstanceRaised() {
    published.add(Decided.warning("w1", 3, WarningState.PAGED, Decided.FROM));
    journeys.closed(Decided.slice());
    assertThat(Scrape.text(journeys))
        .contains("pulssi_warning_active{")
        .doesNotContain("pulssi_warnings_total{");

    journeys.closed(Decided.slice(Decided.warning("w1", 4, WarningState.CLOSED, Decided.TO)));
    assertThat(Scrape.text(journeys)).doesNotContain("pulssi_warning_active{");
  }

  static String resource(String name) {
    try (var in =
        Objects.requireNonNull(JourneyMetricsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
