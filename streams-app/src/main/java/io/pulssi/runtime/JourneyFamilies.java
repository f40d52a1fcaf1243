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
        warnings.snapshot(),
        silent.snapshot(),
        budget.snapshot(),
        outcomes.snapshot(),
        unknownVerdicts.snapshot());
  }
}
