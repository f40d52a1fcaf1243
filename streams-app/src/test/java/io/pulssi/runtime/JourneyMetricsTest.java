package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.Reason;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.Source;
import io.pulssi.outcome.ScoredSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  @Test
  void shouldShowWhatBecameOfPages() {
    journeys.closed(Decided.slice());
    journeys.scored(scored(0.5));
    journeys.scored(scored(0.75));

    assertThat(Scrape.text(journeys))
        .contains(
            "pulssi_outcomes_total{journey=\"bank\",outcome=\"CONFIRMED\",owner=\"retail\"} 2.0",
            "pulssi_outcomes_total{journey=\"bank\",outcome=\"FALSE\",owner=\"retail\"} 2.0",
            "pulssi_budget_false_pages_per_week{kind=\"nominal\",owner=\"retail\"} 0.25",
            "pulssi_budget_false_pages_per_week{kind=\"realised\",owner=\"retail\"} 0.75",
            "pulssi_verdicts_unknown_total{journey=\"bank\"} 2.0",
            "pulssi_warning_lead_seconds_bucket{le=\"3600.0\"} 0",
            "pulssi_warning_lead_seconds_bucket{le=\"10800.0\"} 2",
            "pulssi_warning_lead_seconds_sum 14400.0");
    journeys.released("bank");
    assertThat(Scrape.text(journeys)).doesNotContain("journey=").doesNotContain("owner=");
  }

  /** A page was confirmed two hours later, another was false, and a word was on none. */
  static ScoredSlice scored(double falsePagesPerWeek) {
    return new ScoredSlice(
        Decided.slice(),
        List.of(
            Outputs.outcome("w0", OutcomeKind.CONFIRMED, Decided.FROM, 7_200L),
            Outputs.outcome("w1", OutcomeKind.FALSE, Decided.FROM, null)),
        new TreeMap<>(Map.of("retail", falsePagesPerWeek)),
        1);
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
