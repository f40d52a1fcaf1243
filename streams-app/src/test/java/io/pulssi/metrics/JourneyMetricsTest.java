package io.pulssi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.codec.DeadLetterReason;
import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.slice.StepSummary;
import io.pulssi.view.Decided;
import io.pulssi.view.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JourneyMetricsTest {
  private final List<Warning> published = new ArrayList<>();
  private final JourneyMetrics journeys =
      new JourneyMetrics(
          () -> Map.of("bank", Decided.bank()),
          journey -> published,
          () -> Decided.TO + 125_000,
          true);

  @Test
  void shouldShowOneSliceExactly() {
    var events = new EventMetrics();
    var instance = new InstanceMetrics(() -> Duration.ofMillis(250));
    events.accepted(Source.QUEUE_WAIT, 700, 0);
    events.accepted(Source.QUEUE_WAIT, -20, 2);
    events.deadLettered(Source.QUEUE_WAIT, DeadLetterReason.MALFORMED);
    events.late(Source.QUEUE_WAIT, 1);
    instance.machineLead(() -> OptionalLong.of(-40));
    events.lost(Source.QUEUE_WAIT, 3);
    events.readAgain(Source.QUEUE_WAIT);
    events.ahead(Source.QUEUE_WAIT, 2, 90_000);
    journeys.scored(Decided.slice(Decided.warning("w1", 1, WarningState.PAGED, Decided.TO)));

    assertThat(Scrape.text(journeys, events, instance)).isEqualTo(resource("metrics.txt"));
  }

  @Test
  void shouldShowNothingOfAJourneyWhoseTaskHasLeft() {
    journeys.scored(Decided.slice());
    assertThat(Scrape.text(journeys)).contains("journey=\"bank\"");
    journeys.released("bank");
    assertThat(Scrape.text(journeys)).doesNotContain("journey=").doesNotContain("owner=");
  }

  @Test
  void shouldCountAStateOnceHoweverManyRevisionsItHas() {
    journeys.scored(Decided.slice(Decided.warning("w1", 1, WarningState.PAGED, Decided.TO)));
    journeys.scored(
        Decided.slice(Decided.warning("w1", 2, WarningState.PAGED, Decided.TO + 300_000)));
    assertThat(Scrape.text(journeys))
        .contains("pulssi_warnings_total{journey=\"bank\",owner=\"retail\",state=\"PAGED\"} 1.0");
  }

  @Test
  void shouldShowAWarningThatAnotherInstanceRaised() {
    published.add(Decided.warning("w1", 3, WarningState.PAGED, Decided.FROM));
    journeys.scored(Decided.slice());
    assertThat(Scrape.text(journeys))
        .contains("pulssi_warning_active{")
        .doesNotContain("pulssi_warnings_total{");

    journeys.scored(Decided.slice(Decided.warning("w1", 4, WarningState.CLOSED, Decided.TO)));
    assertThat(Scrape.text(journeys)).doesNotContain("pulssi_warning_active{");
  }

  @Test
  void shouldTellWhatAPagedPersonNeeds() {
    Warning warning = Decided.warning("w1", 1, WarningState.PAGED, Decided.TO);
    warning.setExpectedExtraComplaintsPerDay(7.5);
    warning.setEvidence(
        List.of(
            new EvidenceLine(
                "capacity", "queue-wait", 95.5, 40.0, "seconds", 41L, Decided.FROM, 1.25),
            new EvidenceLine("survey", "survey-low-score", .5, null, "share", 12L, 0L, .75)));
    warning.setFirstLeg(
        List.of(
            new Leg("internet-banking", "digital", .7, null),
            new Leg("everyday-banking", "retail", .26, null),
            new Leg("elsewhere", "retail", .04, null)));
    journeys.scored(Decided.slice(warning));

    String at = "{journey=\"bank\",step=\"everyday-banking\"} ";
    String capacity =
        "{journey=\"bank\",line=\"capacity\",signal=\"queue-wait\",step=\"everyday-banking\"} ";
    String survey =
        "{journey=\"bank\",line=\"survey\",signal=\"survey-low-score\",step=\"everyday-banking\"} ";
    assertThat(Scrape.series(journeys, "pulssi_warning_", "pulssi_first_leg_"))
        .filteredOn(line -> !line.startsWith("pulssi_warning_lead_"))
        .containsExactlyInAnyOrder(
            "pulssi_warning_active{first_leg=\"internet-banking\",journey=\"bank\","
                + "owner=\"retail\",page=\"digital-oncall\",severity=\"warning\","
                + "step=\"everyday-banking\"} 1.0",
            "pulssi_warning_score" + at + "1.25",
            "pulssi_warning_onset_timestamp_seconds" + at + "9.413604E8",
            "pulssi_warning_raised_timestamp_seconds" + at + "9.413643E8",
            "pulssi_warning_customers_per_day" + at + "400.0",
            "pulssi_warning_expected_complaints_per_day" + at + "7.5",
            "pulssi_warning_evidence_observed" + capacity + "95.5",
            "pulssi_warning_evidence_expected" + capacity + "40.0",
            "pulssi_warning_evidence_weight" + capacity + "1.25",
            "pulssi_warning_evidence_observed" + survey + "0.5",
            "pulssi_warning_evidence_weight" + survey + "0.75",
            "pulssi_first_leg_share{first_leg=\"internet-banking\",journey=\"bank\","
                + "step=\"everyday-banking\"} 0.7",
            "pulssi_first_leg_share{first_leg=\"everyday-banking\",journey=\"bank\","
                + "step=\"everyday-banking\"} 0.26");
  }

  @Test
  void shouldSayNothingOfAWatchThatItDoesNotKnow() {
    Warning common = Decided.warning("w1", 1, WarningState.WATCH, Decided.TO);
    common.setStep("*");
    journeys.scored(Decided.slice(common));
    assertThat(Scrape.text(journeys))
        .contains("pulssi_warning_onset_timestamp_seconds{journey=\"bank\",step=\"*\"}")
        .doesNotContain(
            "raised_timestamp", "customers_per_day", "complaints_per_day", "warning_evidence");
  }

  @Test
  void shouldNameEveryStepForPeopleAndPageNobodyInShadow() {
    var owners = new LinkedHashMap<>(Decided.bank().owners());
    owners.put("digital", new Owner("digital", "Digital channels", "digital-oncall", true));
    JourneyMap map = Decided.bank();
    JourneyMap shadowed =
        new JourneyMap(
            map.journey(),
            map.timezone(),
            map.version(),
            owners,
            map.steps(),
            map.calendar(),
            map.commonOwner(),
            map.falsePagesPerOwnerPerWeek());
    var metrics =
        new JourneyMetrics(
            () -> Map.of("bank", shadowed), journey -> List.of(), () -> Decided.TO, true);
    metrics.scored(Decided.slice());
    assertThat(Scrape.series(metrics, "pulssi_step_info"))
        .containsExactlyInAnyOrder(
            "pulssi_step_info{journey=\"bank\",name=\"Use the internet bank\","
                + "owner=\"digital\",page=\"\",step=\"internet-banking\"} 1.0",
            "pulssi_step_info{journey=\"bank\",name=\"Everyday banking by phone\","
                + "owner=\"retail\",page=\"retail-oncall\",step=\"everyday-banking\"} 1.0",
            "pulssi_step_info{journey=\"bank\",name=\"Many steps at once\","
                + "owner=\"retail\",page=\"retail-oncall\",step=\"*\"} 1.0");
  }

  @Test
  void shouldShowWhatBecameOfPages() {
    journeys.scored(scored(0.5));
    journeys.scored(scored(0.75));

    assertThat(Scrape.text(journeys))
        .contains(
            "pulssi_outcomes_total{journey=\"bank\",outcome=\"CONFIRMED\",owner=\"retail\"} 2.0",
            "pulssi_outcomes_total{journey=\"bank\",outcome=\"FALSE\",owner=\"retail\"} 2.0",
            "pulssi_budget_false_pages_per_week{kind=\"nominal\",owner=\"retail\"} 0.25",
            "pulssi_budget_false_pages_per_week{kind=\"realised\",owner=\"retail\"} 0.75",
            "pulssi_outcome_by_chance_ratio{journey=\"bank\",owner=\"retail\"} 0.125",
            "pulssi_verdicts_unknown_total{journey=\"bank\"} 2.0",
            "pulssi_warning_lead_seconds_bucket{le=\"3600.0\"} 0",
            "pulssi_warning_lead_seconds_bucket{le=\"10800.0\"} 2",
            "pulssi_warning_lead_seconds_sum 14400.0");
    journeys.released("bank");
    assertThat(Scrape.text(journeys)).doesNotContain("journey=").doesNotContain("owner=");
  }

  @Test
  void shouldHaveSeventyThreeSeriesForAStepWithEverySignalAndTwentyFiveWithoutBands() {
    RatedStep all =
        new RatedStep(
            "everyday-banking",
            new StepSummary(),
            Stream.of(SignalName.values())
                .map(signal -> new SignalRating(signal, 41, 2.5, 2, 1, 3, .5))
                .toList(),
            41,
            30,
            60,
            400,
            Set.of());
    // Score and info, seven states, and sixteen signals with expected, low and high.
    assertThat(SignalName.values()).hasSize(16);
    assertThat(shown(all, true)).hasSize(1 + 1 + 7 + 16 * 4).hasSize(73);
    assertThat(shown(all, false)).hasSize(1 + 1 + 7 + 16).hasSize(25);
  }

  private static List<String> shown(RatedStep everydayBanking, boolean bands) {
    var metrics =
        new JourneyMetrics(
            () -> Map.of("bank", Decided.bank()), journey -> List.of(), () -> Decided.TO, bands);
    metrics.scored(Decided.slice(everydayBanking));
    return Scrape.series(metrics, "pulssi_").stream()
        .filter(line -> line.contains("step=\"everyday-banking\""))
        .toList();
  }

  @Test
  void shouldEscapeWhatPeopleWriteInNames() {
    var out = new ByteArrayOutputStream();
    var series = new SeriesWriter(out);
    series.family("a_name", "gauge", "Help.", List.of("name"));
    series.add(Double.NaN, "left out");
    series.add(0.25, "a \"quoted\" \\ name\nof two lines");
    assertThatCode(series::flush).doesNotThrowAnyException();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            # HELP a_name Help.
            # TYPE a_name gauge
            a_name{name="a \\"quoted\\" \\\\ name\\nof two lines"} 0.25
            """);
  }

  /** A page was confirmed two hours later, another was false, and a word was on none. */
  static ScoredSlice scored(double falsePagesPerWeek) {
    ScoredSlice slice = Decided.slice();
    return new ScoredSlice(
        slice.span(),
        slice.steps(),
        slice.evidence(),
        slice.decisions(),
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
