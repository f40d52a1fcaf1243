package io.pulssi.console;

import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import java.util.Locale;
import java.util.stream.Collectors;

/** A warning in one line of text. */
final class WarningSentence {
  private final StepNames names;

  WarningSentence(StepNames names) {
    this.names = names;
  }

  /**
   * Such as {@code 1999-10-31 12:05 +02:00 PAGED Step (warning, 1.25, page x): because. Began at y
   * 70 %.}
   */
  String of(Warning warning) {
    String journey = warning.getJourney();
    return String.format(
        Locale.ROOT,
        "%s  %-8s  %s (%s, score %s, page %s): %s%s",
        names.time(journey, warning.getAt()),
        warning.getState(),
        names.name(journey, warning.getStep()),
        warning.getSeverity(),
        PlainFigures.score(warning.getScore()),
        warning.getPage(),
        warning.getBecause(),
        legs(warning));
  }

  private String legs(Warning warning) {
    if (warning.getFirstLeg().isEmpty()) {
      return "";
    }
    return warning.getFirstLeg().stream()
        .limit(2)
        .map(leg -> leg(warning.getJourney(), leg))
        .collect(Collectors.joining(", ", " Began at: ", "."));
  }

  private String leg(String journey, Leg leg) {
    return names.name(journey, leg.getStep()) + " " + PlainFigures.percent(leg.getShare());
  }
}
