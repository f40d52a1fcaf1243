package io.pulssi.arena;

import io.pulssi.text.MarkdownTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The whole page: what was run, the tables, and what was written by hand about variants and
 * shortfalls. No date, no duration: it only changes when a result does.
 *
 * @param simulator its hash
 * @param scenario its name
 * @param seeds reported
 * @param tuneSeeds thresholds are solved on
 * @param competitors in the order of tables
 * @param standings the results
 */
record ArenaText(
    String simulator,
    String scenario,
    SeedRange seeds,
    SeedRange tuneSeeds,
    List<ArenaCompetitor> competitors,
    Standings standings) {

  /**
   * As written to a file.
   *
   * @throws IOException if the parts written by hand cannot be read
   */
  String text() throws IOException {
    ArenaPage page = new ArenaPage(standings, competitors);
    StringBuilder text = new StringBuilder();
    text.append("# The arena\n\n");
    text.append("Written by `./pulssi evaluate`; not by hand. How things are counted is told in\n");
    text.append("[scoring.md](scoring.md).\n\n");
    text.append(head());
    text.append("## Who competes\n\n");
    for (ArenaCompetitor each : competitors) {
      text.append("- **%s**: %s\n".formatted(each.label(), each.about()));
    }
    text.append("\nNone of them sees complaints or the truth. All see the same closed slices; a\n");
    text.append(
        "page comes when the score reaches the threshold, and not again before six hours\n");
    text.append("below it. Intervals are 95 %, by drawing seeds again.\n\n");
    for (ArenaCompetitor each : competitors) {
      text.append(each.note().isEmpty() ? "" : each.note() + "\n");
    }
    text.append("## What a budget of false pages buys\n\n").append(page.tradeOffs());
    text.append("## A closer look\n\n").append(page.closer());
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
    try (InputStream in = ArenaText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + ": not on the class path (expected: beside the arena)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
