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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private static final int EVENTS_MIN = 10_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

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
      names = "--mix",
      paramLabel = "MIX",
      defaultValue = "waits",
      description =
          "waits: queue waits alone, without customers. all: 60 %% queue waits, 10 %% chats,"
              + " 25 %% tickets, 5 %% surveys, half with a customer. Default: waits.")
  @SuppressWarnings("NullAway.Init")
  private TrafficMix mix;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "avro",
      description = "avro or json. Default: avro.")
  @SuppressWarnings("NullAway.Init")
  private OutputFormat format;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Events a second of event time; it says how many fall into a step's minute. Default:"
              + " 500.")
  private double rate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same events. Default: 1.")
  private long seed;

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
    LiveTraffic traffic = traffic();
    Path folder = Files.createTempDirectory("pulssi-live-");
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), "starting a broker");
        LiveBench bench = new LiveBench(traffic, folder, progress::at)) {
      say(Machine.text() + ", " + Machine.load());
      say(traffic.text());
      long bytes = Math.round(bench.load());
      say("%d bytes an event, flags %s".formatted(bytes, String.join(" ", ChildJvm.FLAGS)));
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

  private void tell(LiveTraffic traffic, long bytes, Map<Contender, List<Figures>> measured)
      throws IOException {
    String table = new LiveTable(measured).text();
    say("\n" + table);
    if (page != null) {
      String part =
          """
          %s. %s; %s, %d bytes each; %d rounds, medians. %s for each JVM.

          %s"""
              .formatted(
                  LocalDate.now(ZoneOffset.UTC),
                  Machine.text(),
                  traffic.text(),
                  bytes,
                  rounds,
                  "`" + String.join(" ", ChildJvm.FLAGS) + "`",
                  table);
      new MeasuredPage(page, "live-" + traffic.mix().label()).write(part);
    }
  }

  private LiveTraffic traffic() {
    int measured = events == null ? mix.defaultEvents() : events;
    check("--events", measured, measured >= EVENTS_MIN, EVENTS_MIN + " or more");
    int before = warmUp == null ? measured : warmUp;
    check("--warm-up", before, before >= 0, "0 or more");
    check("--rate", rate, rate > 0, "above 0");
    check("--rounds", rounds, rounds > 0, "1 or more");
    return new LiveTraffic(mix, format, before, measured, rate, seed);
  }

  private List<Contender> contenders() {
    List<String> known = Arrays.stream(Contender.values()).map(Contender::label).toList();
    only.forEach(name -> check("--only", name, known.contains(name), String.join(", ", known)));
    return Arrays.stream(Contender.values())
        .filter(contender -> only.isEmpty() || only.contains(contender.label()))
        .toList();
  }

  private void check(String option, Object given, boolean holds, String expected) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), "%s: %s (expected: %s)".formatted(option, given, expected));
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
