package io.pulssi.bench.live;

import io.pulssi.bench.Machine;
import io.pulssi.bench.MeasuredPage;
import io.pulssi.codec.OutputFormat;
import io.pulssi.command.ProgressLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The product against a real broker, beside the limit and other ways to do the job. */
@Command(
    name = "live",
    description = {
      "Measures run on a real broker, between two measurements of the limit.",
      "Starts a broker, loads events, and lets each contender read all of them, each in a JVM of"
          + " its own. Measures from outside: CPU time of the process, events a second, peak"
          + " memory, CPU time of the broker. Measuring begins when the warm-up is committed, and"
          + " ends when all is."
    },
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar live --page docs/performance.md --rounds 3",
      "  java -jar benchmarks/target/benchmarks.jar live --only limit,run --events 600000"
    })
public final class LiveCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private final TrafficOptions options = new TrafficOptions();

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events to measure; 3000000 of mix waits, 1500000 of mix all by default.")
  private @Nullable Integer events;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Events read before, so that the JVM is warm; by default as many.")
  private @Nullable Integer warmUp;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "avro",
      description = "avro or json. Default: avro.")
  @SuppressWarnings("NullAway.Init")
  private OutputFormat format;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often to measure; the table has the medians. Default: 1.")
  private int rounds;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only these, with commas: limit, noop, noop-eos, textbook, flink, run.")
  private List<String> only = List.of();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also write the table between the marks \"live\" of this page.")
  private @Nullable Path page;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    List<Contender> contenders = contenders();
    GeneratedTraffic traffic = traffic();
    Path folder = Files.createTempDirectory("pulssi-live-");
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), "starting a broker");
        LiveBench bench = new LiveBench(traffic, format, folder, progress::at)) {
      say(Machine.text() + ", " + Machine.load());
      say(traffic.text());
      long bytes = Math.round(bench.load());
      say(
          "%s, %d bytes an event, flags %s"
              .formatted(format, bytes, String.join(" ", ChildJvm.FLAGS)));
      tell(traffic, bytes, rounds(bench, contenders));
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private Map<Contender, List<Figures>> rounds(LiveBench bench, List<Contender> contenders)
      throws IOException, InterruptedException, ExecutionException {
    Map<Contender, List<Figures>> measured = new EnumMap<>(Contender.class);
    for (int round = 0; round < rounds; round++) {
      bench
          .round(contenders, (contender, figures) -> say(contender.label() + ": " + figures.text()))
          .forEach(
              (contender, figures) ->
                  measured.computeIfAbsent(contender, first -> new ArrayList<>()).add(figures));
    }
    return measured;
  }

  private void tell(GeneratedTraffic traffic, long bytes, Map<Contender, List<Figures>> measured)
      throws IOException {
    String table = new LiveTable(measured).text();
    say("\n" + table);
    if (page != null) {
      String part =
          """
          %s: %s; %s, as %s of %d bytes; medians of %d; each JVM with `%s`.

          %s"""
              .formatted(
                  LocalDate.now(ZoneOffset.UTC),
                  Machine.text(),
                  traffic.text(),
                  format,
                  bytes,
                  rounds,
                  String.join(" ", ChildJvm.FLAGS),
                  table);
      new MeasuredPage(page, "live-" + traffic.mix().label()).write(part);
    }
  }

  private GeneratedTraffic traffic() {
    int measured = events == null ? options.mix().liveEvents() : events;
    options.check("--rounds", rounds, rounds > 0, "1 or more");
    return options.traffic(warmUp == null ? measured : warmUp, measured);
  }

  private List<Contender> contenders() {
    List<String> known = Arrays.stream(Contender.values()).map(Contender::label).toList();
    only.forEach(
        name -> options.check("--only", name, known.contains(name), String.join(", ", known)));
    return Arrays.stream(Contender.values())
        .filter(contender -> only.isEmpty() || only.contains(contender.label()))
        .toList();
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
