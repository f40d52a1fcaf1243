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

/** The whole monitor on this machine alone, watching a simulated or a recorded contact centre. */
@Command(
    name = "demo",
    description = {
      "Starts a real Kafka broker and the monitor in this process, and plays a contact centre into"
          + " it. Watch it here and in the browser; stop it with ^C.",
      "The centre is simulated: four weeks to learn from, as fast as it goes; then life at speed,"
          + " and trouble two hours later. With --sample it is a recorded one, played as it was."
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
      "1:something broke",
      "2:bad usage",
      "3:with --exit-after-warning: the events ended without a page",
      "130, 143:told to stop, by ^C or SIGTERM, and stopped in order"
    })
public final class DemoCommand implements Callable<Integer> {
  /** An hour in six seconds: to see trouble rise, and the complaints within two minutes. */
  private static final double LIFE_SPEED = 600;

  private static final double SAMPLE_SPEED = 30_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "Play the recorded log of a folder of samples/, such as bank, instead.")
  private @Nullable String sample;

  @Option(
      names = "--inject",
      paramLabel = "TYPE@STEP",
      description =
          "What goes wrong, such as understaffing@delivery, instead of the incident of the"
              + " simulated centre.")
  private @Nullable String inject;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "So many times faster than life (default: 600; with --sample, 30000).")
  private @Nullable Double speed;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Of the page; metrics are at the one above (default: ${DEFAULT-VALUE}, or any if that is"
              + " taken; 0: any free).")
  private int port;

  @Option(names = "--no-browser", description = "Do not open the page in a browser.")
  private boolean noBrowser;

  @Option(
      names = "--exit-after-warning",
      description = "End with the first page, or when the events have ended without one.")
  private boolean exitAfterWarning;

  @Override
  public Integer call() throws Exception {
    OptionChecks checks = new OptionChecks(spec);
    if (speed != null) {
      checks.speed(speed);
    }
    checks.port(port);
    if (spec.commandLine().getParseResult().hasMatchedOption("--port") && FreePort.isTaken(port)) {
      throw checks.refused("--port", port + ", which is taken", "a free one, or 0 for any");
    }
    DemoCast cast = sample == null ? centre(checks) : recorded(sample, checks);
    Path scratch = Files.createTempDirectory("pulssi-demo");
    DemoLogging.to(scratch.resolve("demo.log"));
    try (Demo demo = new Demo(cast, scratch, port, System.out)) {
      Shutdown.onSignal(demo);
      if (!noBrowser) {
        Browser.show(demo.consoleUrl());
      }
      return demo.play(exitAfterWarning);
    }
  }

  private DemoCast recorded(String name, OptionChecks checks) throws IOException {
    if (inject != null) {
      throw checks.refused("--inject", inject, "without --sample: a recorded log is as it was");
    }
    return new SampleCast(
        SampleFolder.read(sampleFolder(name)), speed == null ? SAMPLE_SPEED : speed);
  }

  private DemoCast centre(OptionChecks checks) throws IOException {
    SimulatedCentre centre =
        SimulatedCentre.find()
            .orElseThrow(
                () ->
                    checks.refused(
                        "--sample",
                        "none, and no simulated centre is on the class path",
                        "contact-centre.jar on it, as ./pulssi does; or the name of a sample"));
    CentreRun run = Injected.run(centre, centre.usualSeed(), inject, checks);
    return new CentreCast(run, speed == null ? LIFE_SPEED : speed);
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
