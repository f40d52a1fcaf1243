package io.pulssi.replay;

import io.pulssi.figure.PlainFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a reader of the results has to know of the events first: a sentence each. */
final class ReplayFindings {
  private ReplayFindings() {}

  /**
   * The sentences.
   *
   * @param unread files that are not read, each with the nearest name that would be
   * @param refused details of refused records
   * @param events what became of the records of each source
   * @param deduplicated whether an event that comes again is dropped
   */
  static List<String> of(
      Map<String, String> unread,
      RefusalCounts refused,
      Map<String, ReplayReport.Records> events,
      boolean deduplicated) {
    List<String> findings = new ArrayList<>();
    unread.forEach(
        (file, nearest) ->
            findings.add(
                "%s is not read%s"
                    .formatted(
                        file,
                        nearest.isEmpty() ? "" : " (nearest name that is: " + nearest + ")")));
    findings.addAll(refused.lines());
    events.forEach(
        (source, records) -> {
          if (records.late() > 0) {
            findings.add(
                "%s: %s came too late to count: after the grace, or dated long before all others"
                    .formatted(source, PlainFigures.count(records.late(), "record")));
          }
          if (records.redelivered() > 0) {
            findings.add(redelivered(source, records, deduplicated));
          }
        });
    return findings;
  }

  private static String redelivered(
      String source, ReplayReport.Records records, boolean deduplicated) {
    String came =
        "%s: %s came again with an eventId seen before"
            .formatted(source, PlainFigures.count(records.redelivered(), "record"));
    return deduplicated
        ? came + "; " + PlainFigures.count(records.duplicates()) + " of them dropped"
        : came + "; each counts again (--dedupe drops them)";
  }
}
