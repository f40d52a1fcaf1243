package io.pulssi.command;

import io.pulssi.ingest.CsvProposal;
import io.pulssi.ingest.Import;
import io.pulssi.ingest.ImportTally;
import io.pulssi.ingest.mapping.SourceMapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Proposes a mapping for a CSV file: what each column was taken for, and what comes of it. */
final class CsvProposalOutput {
  private static final int EVENTS_SHOWN = 5;

  private final PrintWriter out;
  private int shown;

  CsvProposalOutput(PrintWriter out) {
    this.out = out;
  }

  /** Writes {@code NAME.yml} beside the file; one that is there already is not replaced. */
  int propose(Path file) throws IOException {
    CsvProposal proposal = CsvProposal.of(file);
    TerminalTable table = new TerminalTable(2).row("column", "taken for");
    proposal
        .columns()
        .forEach((column, use) -> table.row(PrintableText.plain(column), PrintableText.plain(use)));
    out.print(table.text());
    String name = file.getFileName().toString().replaceFirst("\\..*$", "") + ".yml";
    Path mapping = file.resolveSibling(name);
    Files.writeString(mapping, proposal.mapping(), StandardOpenOption.CREATE_NEW);
    out.println();
    out.println("The mapping is in " + mapping + ": edit it. It would make:");
    SourceMapping read = SourceMapping.read(mapping);
    ImportTally tally = new Import(read, (topic, json) -> show(json)).read(List.of(file));
    out.println();
    out.print(new ImportReport(read.source(), tally).text());
    out.println("Then: ./pulssi import --source %s --out DIR %s".formatted(mapping, file));
    return tally.events() > 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void show(byte[] json) {
    if (shown++ < EVENTS_SHOWN) {
      out.println("  " + PrintableText.plain(new String(json, StandardCharsets.UTF_8)));
    }
  }
}
