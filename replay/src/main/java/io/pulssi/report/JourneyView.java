package io.pulssi.report;

import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.figure.LocalTimes;
import io.pulssi.figure.PlainFigures;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Step;
import io.pulssi.score.GroundTruth;
import io.pulssi.score.Incident;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One journey, prepared for the sections of the page.
 *
 * @param record what was collected
 * @param warnings warnings ordered by time
 * @param times in the journey's time zone
 * @param end end of the data, epoch milliseconds
 * @param truth what really happened; null where that is not known
 */
record JourneyView(
    JourneyRecord record,
    List<NumberedWarning> warnings,
    LocalTimes times,
    long end,
    @Nullable GroundTruth truth) {

  static JourneyView of(JourneyRecord record, @Nullable GroundTruth truth) {
    TimeGrid grid = record.grid();
    long end = grid.size() == 0 ? 0 : grid.start(grid.size() - 1) + grid.width();
    List<NumberedWarning> warnings = new ArrayList<>();
    int pages = 0;
    int watches = 0;
    for (WarningHistory history : record.warnings()) {
      String label = history.isPage() ? "P" + ++pages : "W" + ++watches;
      long until = history.last().getState() == WarningState.CLOSED ? history.last().getAt() : end;
      warnings.add(new NumberedWarning(label, history, until));
    }
    return new JourneyView(
        record, List.copyOf(warnings), new LocalTimes(record.map().timezone()), end, truth);
  }

  /** What really went wrong, ordered by time; empty where that is not known. */
  List<Incident> incidents() {
    GroundTruth known = truth;
    return known == null
        ? List.of()
        : known.incidents().stream().sorted(Comparator.comparingLong(Incident::from)).toList();
  }

  List<NumberedWarning> pages() {
    return warnings.stream().filter(warning -> warning.history().isPage()).toList();
  }

  List<NumberedWarning> watches() {
    return warnings.stream().filter(warning -> !warning.history().isPage()).toList();
  }

  List<NumberedWarning> of(String step) {
    return warnings.stream().filter(warning -> warning.history().step().equals(step)).toList();
  }

  /** The start of every day with data, local. */
  List<ZonedDateTime> days() {
    TimeGrid grid = record.grid();
    List<ZonedDateTime> days = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      ZonedDateTime at = times.at(grid.start(i));
      if (days.isEmpty() || !days.get(days.size() - 1).toLocalDate().equals(at.toLocalDate())) {
        days.add(at);
      }
    }
    return days;
  }

  /** The name of a step for people; the id of one the map does not know. */
  String name(String step) {
    Step known = record.map().steps().get(step);
    return known != null ? known.name() : step.equals("*") ? "Many steps at once" : step;
  }

  /** The name of an owner for people; the id of one the map does not know. */
  String owner(String id) {
    Owner known = record.map().owners().get(id);
    return known == null ? id : known.name();
  }

  /** The three steps where trouble most likely began, with their shares. */
  String legs(Warning warning) {
    return warning.getFirstLeg().isEmpty()
        ? "not known"
        : warning.getFirstLeg().stream()
            .limit(3)
            .map(leg -> name(leg.getStep()) + " " + PlainFigures.percent(leg.getShare()))
            .collect(Collectors.joining(", "));
  }

  /** The id of an element of this page. */
  String anchor(String kind, String what) {
    return kind + "-" + record.map().journey() + "-" + (what.equals("*") ? "common" : what);
  }

  /** Where a time lies on the axis, in percent from the left. */
  double percent(long time) {
    return 100 * record.grid().position(time) / Math.max(1, record.grid().size());
  }
}
