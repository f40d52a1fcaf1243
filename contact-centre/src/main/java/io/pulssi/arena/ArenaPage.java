package io.pulssi.arena;

import io.pulssi.text.MarkdownTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The arena page: what was run, the tables, and two parts written by hand about variants and
 * shortfalls. It has no date and no duration, so it changes only when a result changes.
 *
 * @param simulator its hash
 * @param scenario its name
 * @param seeds reported seeds
 * @param tuneSeeds seeds on which thresholds are solved
 * @param competitors in the order of tables
 * @param standings the results
 */
record ArenaPage(
    String simulator,
    String scenario,
    SeedRange seeds,
    SeedRange tuneSeeds,
    List<ArenaCompetitor> competitors,
    ArenaStandings standings) {

  /**
   * The page as text.
   *
   * @throws IOException if the parts written by hand cannot be read
   */
  String text() throws IOException {
    ArenaTables tables = new ArenaTables(standings, competitors);
    StringBuilder text = new StringBuilder();
    text.append("# The arena\n\n");
    text.append(
        "Written by `./pulssi evaluate`; do not edit it. docs/evaluation.md explains how\n");
    text.append("pages are scored.\n\n");
    text.append(head());
    text.append("## The detectors\n\n");
    for (ArenaCompetitor each : competitors) {
      text.append("- **%s**: %s\n".formatted(each.label(), each.about()));
    }
    text.append(
        "\nNone of them sees complaints or the truth. All see the same closed slices. A page\n");
    text.append("comes when the score reaches the threshold; the next one only after six hours\n");
    text.append("below it. Intervals are 95 %, by bootstrap over seeds.\n\n");
    for (ArenaCompetitor each : competitors) {
      text.append(each.note().isEmpty() ? "" : each.note() + "\n");
    }
    text.append("## Results at a budget of false pages\n\n").append(tables.tradeOffs());
    text.append("## Details\n\n").append(tables.details());
    text.append("## Variants tried\n\n").append(written("variants.md")).append('\n');
    text.append("## What falls short\n\n").append(written("shortfalls.md"));
    return text.toString();
  }

  private String head() {
    return MarkdownTable.padded("what", "which")
            .row("simulator", simulator)
            .row("scenario", scenario)
            .row("thresholds solved on seeds", tuneSeeds.toString())
            .row("reported on seeds", seeds.toString())
        + "\n";
  }

  private static String written(String name) throws IOException {
    try (InputStream in = ArenaPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + ": not on the class path (expected: beside the arena)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
