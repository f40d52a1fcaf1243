package io.pulssi.arena;

import io.pulssi.arena.SeedResult.Trial;
import io.pulssi.score.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages of the frozen detector as comma-separated values. A page at one threshold is also one
 * at those around it, so a line has the lowest and the highest rung of the ladder at which the page
 * comes. Pages by the detector's own rule have their line of evidence instead.
 */
final class FourLinesRecord {
  private final StringBuilder text = new StringBuilder();

  /** Says something about all runs; comes before the first run. */
  void note(String what, String value) {
    text.append("# ").append(what).append(": ").append(value).append('\n');
  }

  /** Comes before the first run. */
  void head() {
    text.append("run,step,at,lowest,highest,line\n");
  }

  /** Adds the pages of one run. */
  void add(String run, Trial trial) {
    trial.own().forEach(page -> line(run, page, "", "", page.line()));
    rungs(trial.ladder())
        .values()
        .forEach(
            seen ->
                line(
                    run,
                    seen.page,
                    Integer.toString(seen.lowest),
                    Integer.toString(seen.highest),
                    ""));
  }

  private void line(String run, Page page, String... rest) {
    String at = Instant.ofEpochMilli(page.raisedAt()).toString();
    text.append(String.join(",", run, page.step(), at)).append(',');
    text.append(String.join(",", rest)).append('\n');
  }

  private static Map<String, Rungs> rungs(Ladder ladder) {
    Map<String, Rungs> rungs = new LinkedHashMap<>();
    for (int rung = ladder.top(); !ladder.isEmpty() && rung >= ladder.bottom(); rung--) {
      for (Page page : ladder.pages(rung)) {
        Rungs known = rungs.get(page.warningId());
        if (known != null && known.lowest != rung + 1) {
          throw new IllegalStateException(
              "%s: a page at rungs %d and %d but not between them (expected: at all of them)"
                  .formatted(page.warningId(), known.lowest, rung));
        }
        rungs.put(page.warningId(), new Rungs(page, rung, known == null ? rung : known.highest));
      }
    }
    return rungs;
  }

  String text() {
    return text.toString();
  }

  /** The rungs at which a page comes. */
  private record Rungs(Page page, int lowest, int highest) {}
}
