package io.pulssi.metrics;

import java.util.List;
import java.util.function.BiConsumer;

/** The metric families of journeys: name, help text and series. */
final class JourneyFamilies {
  private static final List<String> STEP = List.of("journey", "owner", "step");
  private static final List<String> SIGNAL = List.of("journey", "signal", "step");
  private static final List<String> WARNING = List.of("journey", "step");
  private static final List<String> EVIDENCE = List.of("journey", "line", "signal", "step");

  private static final List<Family> BANDS =
      List.of(
          gauge(
              "pulssi_signal_expected",
              "The usual value of the signal at that hour.",
              SIGNAL,
              JourneySnapshot::expected),
          gauge(
              "pulssi_signal_high",
              "Upper edge of the signal's usual band.",
              SIGNAL,
              JourneySnapshot::high),
          gauge(
              "pulssi_signal_low",
              "Lower edge of the signal's usual band.",
              SIGNAL,
              JourneySnapshot::low));

  private static final List<Family> OTHERS =
      List.of(
          gauge(
              "pulssi_first_leg_share",
              "Likelihood that an open warning's trouble began at this step, 0 to 1; small shares"
                  + " are left out.",
              List.of("first_leg", "journey", "step"),
              warnings(OpenWarningSeries::legs)),
          gauge(
              "pulssi_journey_decided_timestamp_seconds",
              "Event time up to which the journey has been decided.",
              List.of("journey"),
              JourneySnapshot::decidedUpTo),
          gauge(
              "pulssi_outcome_by_chance_ratio",
              "Share of the owner's judged pages that chance would have confirmed, 0 to 1.",
              List.of("journey", "owner"),
              JourneySnapshot::byChance),
          counter(
              "pulssi_outcomes_total",
              "Pages that came to an outcome.",
              List.of("journey", "outcome", "owner"),
              JourneySnapshot::outcomes),
          gauge(
              "pulssi_signal_observed",
              "The signal in the last closed slice that had data.",
              SIGNAL,
              JourneySnapshot::observed),
          gauge(
              "pulssi_source_silent",
              "1 when the source sends too little about a step for it to be chance.",
              List.of("journey", "source"),
              JourneySnapshot::silent),
          gauge(
              "pulssi_step_info",
              "Name, owner and page of a step, for people.",
              List.of("journey", "name", "owner", "page", "step"),
              JourneySnapshot::info),
          gauge(
              "pulssi_step_score",
              "Evidence that the step is worse than usual, over its threshold; 1 is a page.",
              STEP,
              JourneySnapshot::scores),
          gauge(
              "pulssi_step_state",
              "1 for the state the step is in, 0 for the others.",
              List.of("journey", "owner", "state", "step"),
              JourneySnapshot::states),
          counter(
              "pulssi_verdicts_unknown_total",
              "Owners' verdicts on warnings that are not known to have paged.",
              List.of("journey"),
              JourneySnapshot::unknownVerdicts),
          gauge(
              "pulssi_warning_active",
              "1 for each open warning.",
              List.of("first_leg", "journey", "owner", "page", "severity", "step"),
              warnings(OpenWarningSeries::active)),
          gauge(
              "pulssi_warning_customers_per_day",
              "Contacts of a usual day at the step of the open warning.",
              WARNING,
              warnings(OpenWarningSeries::customers)),
          gauge(
              "pulssi_warning_evidence_expected",
              "Usual value of an evidence line of the open warning.",
              EVIDENCE,
              warnings(OpenWarningSeries::evidenceExpected)),
          gauge(
              "pulssi_warning_evidence_observed",
              "Observed value of an evidence line of the open warning, in the signal's unit.",
              EVIDENCE,
              warnings(OpenWarningSeries::evidenceObserved)),
          gauge(
              "pulssi_warning_evidence_weight",
              "Evidence of one line of the open warning, over that line's threshold.",
              EVIDENCE,
              warnings(OpenWarningSeries::evidenceWeight)),
          gauge(
              "pulssi_warning_expected_complaints_per_day",
              "Extra complaints a day that the open warning is expected to cause.",
              WARNING,
              warnings(OpenWarningSeries::complaints)),
          gauge(
              "pulssi_warning_onset_timestamp_seconds",
              "When the trouble of the open warning began, as far as the evidence tells; event"
                  + " time.",
              WARNING,
              warnings(OpenWarningSeries::onset)),
          gauge(
              "pulssi_warning_raised_timestamp_seconds",
              "When the open warning first paged; event time.",
              WARNING,
              warnings(OpenWarningSeries::raised)),
          gauge(
              "pulssi_warning_score",
              "Score of the open warning's last revision: evidence over threshold, 1 is a page.",
              WARNING,
              warnings(OpenWarningSeries::score)),
          counter(
              "pulssi_warnings_total",
              "Warnings that reached a state.",
              List.of("journey", "owner", "state"),
              JourneySnapshot::warningCounts));

  private JourneyFamilies() {}

  /**
   * Writes them all.
   *
   * @param bands whether with what is usual of each signal
   */
  static void write(List<JourneySnapshot> journeys, boolean bands, SeriesWriter out) {
    if (bands) {
      BANDS.forEach(family -> family.write(journeys, out));
    }
    OTHERS.forEach(family -> family.write(journeys, out));
  }

  private static Family gauge(
      String name,
      String help,
      List<String> labels,
      BiConsumer<JourneySnapshot, SeriesWriter> series) {
    return new Family(name, "gauge", help, labels, series);
  }

  private static Family counter(
      String name,
      String help,
      List<String> labels,
      BiConsumer<JourneySnapshot, SeriesWriter> series) {
    return new Family(name, "counter", help, labels, series);
  }

  private static BiConsumer<JourneySnapshot, SeriesWriter> warnings(
      BiConsumer<OpenWarningSeries, SeriesWriter> series) {
    return (journey, out) -> journey.open().forEach(warning -> series.accept(warning, out));
  }

  private record Family(
      String name,
      String type,
      String help,
      List<String> labels,
      BiConsumer<JourneySnapshot, SeriesWriter> series) {
    void write(List<JourneySnapshot> journeys, SeriesWriter out) {
      out.family(name, type, help, labels);
      journeys.forEach(journey -> series.accept(journey, out));
    }
  }
}
