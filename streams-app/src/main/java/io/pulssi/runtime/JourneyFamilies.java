package io.pulssi.runtime;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** The metric families of journeys, while they are being collected. */
final class JourneyFamilies {
  final GaugeFamily score =
      new GaugeFamily(
          "pulssi_step_score",
          "Evidence that the step is worse than usual, over its threshold; 1 pages.");
  final GaugeFamily state =
      new GaugeFamily("pulssi_step_state", "1 for the state the step is in, 0 for the others.");
  final GaugeFamily observed =
      new GaugeFamily(
          "pulssi_signal_observed", "The signal in the last closed slice that had data.");
  final GaugeFamily expected =
      new GaugeFamily("pulssi_signal_expected", "What is usual for the signal at that hour.");
  final GaugeFamily low =
      new GaugeFamily("pulssi_signal_low", "Lower edge of the signal's usual band.");
  final GaugeFamily high =
      new GaugeFamily("pulssi_signal_high", "Upper edge of the signal's usual band.");
  final GaugeFamily active = new GaugeFamily("pulssi_warning_active", "1 for each open warning.");
  final GaugeFamily warningScore =
      new GaugeFamily(
          "pulssi_warning_score",
          "Score of the open warning's last revision: evidence over threshold, 1 pages.");
  final GaugeFamily warningOnset =
      new GaugeFamily(
          "pulssi_warning_onset_timestamp_seconds",
          "When the trouble of the open warning began, as far as the evidence tells; event time.");
  final GaugeFamily warningRaised =
      new GaugeFamily(
          "pulssi_warning_raised_timestamp_seconds",
          "When the open warning first paged; event time.");
  final GaugeFamily warningCustomers =
      new GaugeFamily(
          "pulssi_warning_customers_per_day",
          "Contacts of a usual day at the step of the open warning: how many it can reach.");
  final GaugeFamily warningComplaints =
      new GaugeFamily(
          "pulssi_warning_expected_complaints_per_day",
          "Complaints a day beyond the usual that the open warning is expected to bring.");
  final GaugeFamily evidenceObserved =
      new GaugeFamily(
          "pulssi_warning_evidence_observed",
          "What a line of evidence of the open warning saw, in the signal's unit.");
  final GaugeFamily evidenceExpected =
      new GaugeFamily(
          "pulssi_warning_evidence_expected",
          "What is usual where a line of evidence of the open warning looked.");
  final GaugeFamily evidenceWeight =
      new GaugeFamily(
          "pulssi_warning_evidence_weight",
          "Evidence of one line of the open warning, over that line's threshold.");
  final GaugeFamily firstLeg =
      new GaugeFamily(
          "pulssi_first_leg_share",
          "How much of an open warning's trouble began at this step, 0 to 1; small shares are left"
              + " out.");
  final InfoFamily step =
      new InfoFamily("pulssi_step", "Name, owner and page of a step, for people.");
  final GaugeFamily byChance =
      new GaugeFamily(
          "pulssi_outcome_by_chance_ratio",
          "Share of the owner's judged pages that chance would have confirmed, 0 to 1.");
  final CounterFamily warnings =
      new CounterFamily("pulssi_warnings", "Warnings that reached a state.");
  final GaugeFamily silent =
      new GaugeFamily(
          "pulssi_source_silent", "1 when a step hears less from the source than chance explains.");
  final GaugeFamily budget =
      new GaugeFamily(
          "pulssi_budget_false_pages_per_week",
          "False pages a week: nominal, what an owner is asked to bear; realised, over four"
              + " weeks.");
  final CounterFamily outcomes =
      new CounterFamily("pulssi_outcomes", "Pages that came to an outcome.");
  final CounterFamily unknownVerdicts =
      new CounterFamily(
          "pulssi_verdicts_unknown", "Owners' words on warnings that are not known to have paged.");

  MetricSnapshots snapshots() {
    return MetricSnapshots.of(
        score.snapshot(),
        state.snapshot(),
        observed.snapshot(),
        expected.snapshot(),
        low.snapshot(),
        high.snapshot(),
        active.snapshot(),
        warningScore.snapshot(),
        warningOnset.snapshot(),
        warningRaised.snapshot(),
        warningCustomers.snapshot(),
        warningComplaints.snapshot(),
        evidenceObserved.snapshot(),
        evidenceExpected.snapshot(),
        evidenceWeight.snapshot(),
        firstLeg.snapshot(),
        step.snapshot(),
        byChance.snapshot(),
        warnings.snapshot(),
        silent.snapshot(),
        budget.snapshot(),
        outcomes.snapshot(),
        unknownVerdicts.snapshot());
  }
}
