package io.pulssi.runtime;

import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one open warning shows, as of its last revision. What is not known is absent. */
final class OpenWarning {
  /** Below this share a first leg is noise, and a series for nothing. */
  private static final double SHARE_MIN = .05;

  /** Below this nobody can say "about". */
  private static final double CUSTOMERS_MIN = 1;

  private final Warning warning;
  private final double contactsPerDay;

  /**
   * @param contactsPerDay usual contacts of a day at its step; 0 while unknown
   */
  OpenWarning(Warning warning, double contactsPerDay) {
    this.warning = warning;
    this.contactsPerDay = contactsPerDay;
  }

  void collect(JourneyFamilies into) {
    String[] step = {"journey", warning.getJourney(), "step", warning.getStep()};
    active(into);
    into.warningScore.add(warning.getScore(), step);
    into.warningOnset.add(seconds(warning.getOnset()), step);
    into.warningRaised.add(seconds(warning.getRaisedAt()), step);
    into.warningCustomers.add(contactsPerDay < CUSTOMERS_MIN ? Double.NaN : contactsPerDay, step);
    into.warningComplaints.add(known(warning.getExpectedExtraComplaintsPerDay()), step);
    evidence(into);
    legs(into);
  }

  private void active(JourneyFamilies into) {
    String firstLeg = warning.getFirstLeg().isEmpty() ? "" : warning.getFirstLeg().get(0).getStep();
    into.active.add(
        1,
        "journey",
        warning.getJourney(),
        "step",
        warning.getStep(),
        "owner",
        warning.getOwner(),
        "page",
        warning.getPage(),
        "severity",
        warning.getSeverity().name(),
        "first_leg",
        firstLeg);
  }

  private void evidence(JourneyFamilies into) {
    Set<String> shown = new HashSet<>();
    for (EvidenceLine line : warning.getEvidence()) {
      // Heaviest first: should a line ever tell of a signal twice, the heavier one stands.
      if (shown.add(line.getLine() + "/" + line.getSignal())) {
        String[] labels = {
          "journey", warning.getJourney(),
          "step", warning.getStep(),
          "line", line.getLine(),
          "signal", line.getSignal()
        };
        into.evidenceObserved.add(line.getObserved(), labels);
        into.evidenceExpected.add(known(line.getExpected()), labels);
        into.evidenceWeight.add(line.getWeight(), labels);
      }
    }
  }

  private void legs(JourneyFamilies into) {
    for (Leg leg : warning.getFirstLeg()) {
      if (leg.getShare() >= SHARE_MIN) {
        into.firstLeg.add(
            leg.getShare(),
            "journey",
            warning.getJourney(),
            "step",
            warning.getStep(),
            "first_leg",
            leg.getStep());
      }
    }
  }

  private static double seconds(@Nullable Long millis) {
    return millis == null ? Double.NaN : millis / 1_000.0;
  }

  private static double known(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
