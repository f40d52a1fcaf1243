package io.pulssi.bench.live;

import io.pulssi.PulssiMain;
import io.pulssi.bench.Machine;
import io.pulssi.bench.MeasuredPage;
import io.pulssi.command.ProgressLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The product's replay over generated files. */
@Command(
    name = "replay",
    description = {
      "Measures replay over generated files.",
      "The whole process, its start included: the more events, the less the start counts."
    },
    footer = {
      "",
      "Example:",
      "  java -jar benchmarks/target/benchmarks.jar replay --mix all --rate 2 --rounds 3"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private final TrafficOptions options = new TrafficOptions();

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many. Default: 1000000.")
  private int events;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often to measure; the medians are told. Default: 1.")
  private int rounds;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also write the result between the marks \"replay-MIX\" of this page.")
  private @Nullable Path page;

  @Override
  public Integer call() throws IOException, InterruptedException {
    options.check("--rounds", rounds, rounds > 0, "1 or more");
    GeneratedTraffic traffic = options.traffic(0, events);
    Path folder = Files.createTempDirectory("pulssi-replay-");
    try (ProgressLines progress =
        ProgressLines.on(spec.commandLine().getErr(), "generating events")) {
      say(Machine.text() + ", " + Machine.load());
      EventFiles.write(traffic.generator(), folder);
      progress.at(() -> "replaying");
      List<Figures> measured = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        measured.add(replay(folder));
        say(measured.get(round).text());
      }
      tell(traffic, measured);
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private Figures replay(Path folder) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (ChildJvm process =
        ChildJvm.start(
            ChildJvm.REPLAY_FLAGS,
            ChildJvm.productClassPath(),
            folder.resolve("output.log"),
            List.of(
                PulssiMain.class.getName(),
                "replay",
                "--journey",
                folder.resolve("journey.yml").toString(),
                "--events",
                folder.toString(),
                "--out",
                folder.resolve("out").toString()))) {
      return EndedProcess.of(process).figures(events, System.nanoTime() - begin);
    }
  }

  private void tell(GeneratedTraffic traffic, List<Figures> measured) throws IOException {
    String result =
        String.format(
            Locale.ROOT,
            "**%,.0f events a second**, %.2f µs of CPU an event, at most %s: %s.",
            Figures.median(measured, Figures::eventsPerSecond),
            Figures.median(measured, Figures::cpuMicros),
            Figures.peak(measured),
            traffic.text());
    say(result);
    if (page != null) {
      String part =
          "%s\n\n%s: %s; medians of %d; `%s`.\n"
              .formatted(
                  result,
                  LocalDate.now(ZoneOffset.UTC),
                  Machine.text(),
                  rounds,
                  String.join(" ", ChildJvm.REPLAY_FLAGS));
      new MeasuredPage(page, "replay-" + traffic.mix().label()).write(part);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
