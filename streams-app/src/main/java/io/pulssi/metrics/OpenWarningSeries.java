package io.pulssi.metrics;

import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What one open warning shows, as of its last revision. What is not known is absent. */
final class OpenWarningSeries {
  /** A first leg with a smaller share is noise. */
  private static final double SHARE_MIN = .05;

  /** Below this the number is too small to show. */
  private static final double CUSTOMERS_MIN = 1;

  private final Warning warning;
  private final double contactsPerDay;

  /**
   * @param contactsPerDay usual contacts of a day at its step; 0 while unknown
   */
  OpenWarningSeries(Warning warning, double contactsPerDay) {
    this.warning = warning;
    this.contactsPerDay = contactsPerDay;
  }

  void active(SeriesWriter out) {
    List<Leg> legs = warning.getFirstLeg();
    out.add(
        1,
        legs.isEmpty() ? "" : legs.get(0).getStep(),
        warning.getJourney(),
        warning.getOwner(),
        warning.getPage(),
        warning.getSeverity().name(),
        warning.getStep());
  }

  void score(SeriesWriter out) {
    add(warning.getScore(), out);
  }

  void onset(SeriesWriter out) {
    add(seconds(warning.getOnset()), out);
  }

  void raised(SeriesWriter out) {
    add(seconds(warning.getRaisedAt()), out);
  }

  void customers(SeriesWriter out) {
    add(contactsPerDay < CUSTOMERS_MIN ? Double.NaN : contactsPerDay, out);
  }

  void complaints(SeriesWriter out) {
    add(known(warning.getExpectedExtraComplaintsPerDay()), out);
  }

  private void add(double value, SeriesWriter out) {
    out.add(value, warning.getJourney(), warning.getStep());
  }

  void evidenceObserved(SeriesWriter out) {
    evidence(EvidenceLine::getObserved, out);
  }

  void evidenceExpected(SeriesWriter out) {
    evidence(line -> known(line.getExpected()), out);
  }

  void evidenceWeight(SeriesWriter out) {
    evidence(EvidenceLine::getWeight, out);
  }

  private void evidence(ToDoubleFunction<EvidenceLine> value, SeriesWriter out) {
    Set<String> shown = new HashSet<>();
    for (EvidenceLine line : warning.getEvidence()) {
      // Strongest first: if a line has a signal twice, the stronger one is kept.
      if (shown.add(line.getLine() + "/" + line.getSignal())) {
        out.add(
            value.applyAsDouble(line),
            warning.getJourney(),
            line.getLine(),
            line.getSignal(),
            warning.getStep());
      }
    }
  }

  void legs(SeriesWriter out) {
    for (Leg leg : warning.getFirstLeg()) {
      if (leg.getShare() >= SHARE_MIN) {
        out.add(leg.getShare(), leg.getStep(), warning.getJourney(), warning.getStep());
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
