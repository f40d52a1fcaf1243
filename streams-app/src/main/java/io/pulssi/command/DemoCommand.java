package io.pulssi.command;

import io.pulssi.config.SampleFolder;
import io.pulssi.demo.CentreRun;
import io.pulssi.demo.SimulatedCentre;
import io.pulssi.runtime.DemoLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Broker, monitor and a simulated or recorded contact centre in one process. */
@Command(
    name = "demo",
    description = {
      "Starts a real Kafka broker and the monitor in this process, and plays a contact centre into"
          + " it. Watch it here and in the browser; stop it with ^C.",
      "The centre is simulated: four weeks of history at full speed, then normal operation, and an"
          + " incident after two hours. With --sample, a recorded log is played instead."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi demo",
      "  ./pulssi demo --inject understaffing@delivery",
      "  ./pulssi demo --sample bank-january --speed 100000 --no-browser --exit-after-warning"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:with --exit-after-warning: a step paged",
      "1:failed",
      "2:wrong usage",
      "3:with --exit-after-warning: the events ended without a page",
      "130, 143:stopped in order by ^C or SIGTERM"
    })
public final class DemoCommand implements Callable<Integer> {
  /** An hour in six seconds: trouble shows within seconds, complaints within two minutes. */
  private static final double LIFE_SPEED = 600;

  private static final double SAMPLE_SPEED = 30_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "Play a recorded log instead: a folder of samples/, such as bank.")
  private @Nullable String sample;

  @Option(
      names = "--inject",
      paramLabel = "TYPE@STEP",
      description = "The incident, such as understaffing@delivery, in place of the centre's own.")
  private @Nullable String inject;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "How many times real time (default: 600; with --sample, 30000).")
  private @Nullable Double speed;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Port of the page; metrics use the next one (default: ${DEFAULT-VALUE}, or any free port"
              + " if it is taken; 0: any free port).")
  private int port;

  @Option(names = "--no-browser", description = "Do not open the page in a browser.")
  private boolean noBrowser;

  @Option(
      names = "--exit-after-warning",
      description = "End at the first page, or when the events end without one.")
  private boolean exitAfterWarning;

  @Override
  public Integer call() throws Exception {
    OptionChecks checks = new OptionChecks(spec);
    if (speed != null) {
      checks.speed(speed);
    }
    checks.port(port);
    if (spec.commandLine().getParseResult().hasMatchedOption("--port") && FreePort.isTaken(port)) {
      throw checks.refused("--port", port + ", which is taken", "a free port, or 0 for any");
    }
    DemoSource cast = sample == null ? centre(checks) : recorded(sample, checks);
    Path scratch = Files.createTempDirectory("pulssi-demo");
    DemoLogging.to(scratch.resolve("demo.log"));
    try (DemoProcess demo = new DemoProcess(cast, scratch, port, System.out)) {
      ShutdownHook.onSignal(demo);
      if (!noBrowser) {
        BrowserLauncher.show(demo.consoleUrl());
      }
      return demo.play(exitAfterWarning);
    }
  }

  private DemoSource recorded(String name, OptionChecks checks) throws IOException {
    if (inject != null) {
      throw checks.refused(
          "--inject", inject, "without --sample, as a recorded log cannot be changed");
    }
    return new RecordedSource(
        SampleFolder.read(sampleFolder(name)), speed == null ? SAMPLE_SPEED : speed);
  }

  private DemoSource centre(OptionChecks checks) throws IOException {
    SimulatedCentre centre =
        SimulatedCentre.find()
            .orElseThrow(
                () ->
                    checks.refused(
                        "--sample",
                        "none, and no simulated centre is on the class path",
                        "contact-centre.jar on the class path, as with ./pulssi; or a sample"));
    CentreRun run = IncidentInjection.run(centre, centre.usualSeed(), inject, checks);
    return new SimulatedSource(run, speed == null ? LIFE_SPEED : speed);
  }

  private Path sampleFolder(String sample) {
    Path samples = Path.of(System.getProperty("pulssi.home", ".")).resolve("samples");
    Path folder = samples.resolve(sample);
    if (Files.isRegularFile(folder.resolve("sample.yml"))) {
      return folder;
    }
    Path given = Path.of(sample);
    if (Files.isRegularFile(given.resolve("sample.yml"))) {
      return given;
    }
    throw new OptionChecks(spec)
        .refused("--sample", sample, "a folder with a sample.yml, or one of " + names(samples));
  }

  private static String names(Path samples) {
    try (var folders = Files.list(samples)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("sample.yml")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      return "none, as %s cannot be read".formatted(samples);
    }
  }
}
