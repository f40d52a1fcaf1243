package io.pulssi.command;

import io.pulssi.config.SettingsReader;
import io.pulssi.ingest.EventFiles;
import io.pulssi.ingest.Import;
import io.pulssi.ingest.ImportTally;
import io.pulssi.ingest.mapping.SourceMapping;
import io.pulssi.replay.EventProducer;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Payloads of other systems become events, by a mapping. */
@Command(
    name = "import",
    description = {
      "Makes events of what other systems export, by a mapping: JSON (lines, arrays, glued together,"
          + " over several lines), CSV, Asterisk's queue_log; each may be .gz.",
      "Says what it made, what it ignored and why, and what it refused: file, line, path, value and"
          + " what was expected.",
      "With --source csv it proposes a mapping for a CSV file and shows the first five events.",
      "",
      "Sources known by name: amazon-connect-ctr, amazon-connect-events, asterisk, callcentre-csv,"
          + " chatwoot, delighted, freeswitch, freshdesk, genesys-cloud, intercom, jira, twilio,"
          + " typeform, zammad, zendesk-audits, zendesk-webhook."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi import --source asterisk --out events /var/log/asterisk/queue_log*",
      "  ./pulssi import --source zendesk-audits --config pulssi.yml audits.jsonl.gz",
      "  ./pulssi import --source csv calls.csv",
      "  ./pulssi import --source calls.yml --out events calls.csv"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:events were made; what was refused is listed",
      "1:no event was made, a file cannot be read or written, or no broker answers",
      "2:wrong usage or settings, or a mapping that cannot be used"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final String PROPOSE = "csv";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "NAME|FILE",
      description = "A source known by name, or the file of a mapping.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for queue-wait.jsonl, ticket.jsonl and so on, as replay reads them.")
  private @Nullable Path out;

  @Option(names = "--add", description = "Add to event files that the folder has already.")
  private boolean add;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Send the events to the topics, by this settings file.")
  private @Nullable Path config;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, or folders of files; read in this order.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> paths;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> files = new ImportedPaths(spec).files(paths);
    if (source.equals(PROPOSE)) {
      return new CsvProposalOutput(spec.commandLine().getOut()).propose(files.get(0));
    }
    if ((out == null) == (config == null)) {
      String given = out == null ? "neither --out nor --config" : "both --out and --config";
      throw new OptionChecks(spec).refused("import", given, "one of them");
    }
    SourceMapping mapping = new SourceOption(spec).read(source);
    if (config != null) {
      Map<String, String> kafka = SettingsReader.read(config, System.getenv()).kafka();
      return send(mapping, files, kafka);
    }
    return write(mapping, files, out == null ? Path.of(".") : out);
  }

  private int write(SourceMapping mapping, List<Path> files, Path folder) throws IOException {
    OptionChecks checks = new OptionChecks(spec);
    checks.folderToWrite("--out", folder);
    List<Path> existing = EventFiles.existing(folder);
    if (!add && !existing.isEmpty()) {
      throw checks.refused(
          "--out", existing.get(0) + " exists already", "a folder without event files, or --add");
    }
    ImportTally tally = read(mapping, files, folder);
    return tell(mapping, tally, tally.events() == 0 ? "" : "events in " + folder);
  }

  private ImportTally read(SourceMapping mapping, List<Path> files, Path folder)
      throws IOException {
    try (EventFiles events = new EventFiles(folder);
        ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), "reading " + files.size() + " files")) {
      ImportTally tally = new Import(mapping, events).read(files);
      events.finish(add);
      return tally;
    }
  }

  /** By files of their own: records go out in order of time, and none if one file is unreadable. */
  private int send(SourceMapping mapping, List<Path> files, Map<String, String> kafka)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pulssi-import");
    try {
      ImportTally tally = read(mapping, files, folder);
      int sent = tally.events() == 0 ? 0 : sendAll(folder, kafka);
      return tell(mapping, tally, sent == 0 ? "" : "sent %d events".formatted(sent));
    } finally {
      for (Path file : EventFiles.existing(folder)) {
        Files.delete(file);
      }
      Files.deleteIfExists(folder);
    }
  }

  private int sendAll(Path folder, Map<String, String> kafka)
      throws IOException, InterruptedException {
    try (ProgressLines progress =
        ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING)) {
      try (ReachableBroker broker = ReachableBroker.of(kafka)) {
        for (Topic<?> topic : Topics.inputs()) {
          if (Files.exists(folder.resolve(topic.thing() + ".jsonl"))) {
            broker.haveTopic(topic.name(), progress);
          }
        }
      }
      try (EventProducer producer = new EventProducer(new HashMap<>(kafka))) {
        return producer.send(
            folder,
            Double.POSITIVE_INFINITY,
            (done, total, time) -> progress.at(() -> "sent %d of %d".formatted(done, total)));
      }
    }
  }

  private int tell(SourceMapping mapping, ImportTally tally, String result) {
    PrintWriter output = spec.commandLine().getOut();
    output.print(new ImportReport(mapping.source(), tally).text());
    output.flush();
    if (tally.events() > 0) {
      output.println(result);
      return ExitCode.DONE;
    }
    String why =
        tally.records() == 0
            ? "the files hold no record"
            : tally.refusals().isEmpty()
                ? "all records are of kinds that make none; is this the right source?"
                : "every record was refused or ignored; is this the right source?";
    spec.commandLine().getErr().println("pulssi: no event was made: " + why);
    return ExitCode.FAILED;
  }
}
