package io.pulssi.arena;

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
 * @param detectors in the order of tables
 * @param standings the results
 */
record ArenaText(
    String simulator,
    String scenario,
    SeedRange seeds,
    SeedRange tuneSeeds,
    List<Detector> detectors,
    Standings standings) {

  /**
   * As written to a file.
   *
   * @throws IOException if the parts written by hand cannot be read
   */
  String text() throws IOException {
    ArenaPage page = new ArenaPage(standings, detectors);
    StringBuilder text = new StringBuilder();
    text.append("# The arena\n\n");
    text.append("Written by `./pulssi evaluate`; not by hand. How things are counted is told in\n");
    text.append("docs/evaluation.md.\n\n");
    text.append(head());
    text.append("## Who competes\n\n");
    for (Detector detector : detectors) {
      text.append("- **%s**: %s\n".formatted(detector.name(), detector.about()));
    }
    text.append("\nNone of them sees complaints or the truth. All see the same closed slices; a\n");
    text.append(
        "page comes when the score reaches the threshold, and not again before six hours\n");
    text.append("below it. Intervals are 95 %, by drawing seeds again.\n\n");
    text.append("## What a budget of false pages buys\n\n").append(page.tradeOffs());
    text.append("## A closer look\n\n").append(page.closer());
    text.append("## Variants tried\n\n").append(written("variants.md")).append('\n');
    text.append("## What falls short\n\n").append(written("shortfalls.md"));
    return text.toString();
  }

  private String head() {
    return new Table("what", "which")
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
