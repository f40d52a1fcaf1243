package io.pulssi.command;

import io.pulssi.config.SampleFolder;
import io.pulssi.runtime.DemoLogging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole monitor on this machine alone, watching a recorded contact centre. */
@Command(
    name = "demo",
    description = {
      "Starts a real Kafka broker and the monitor in this process, and plays a recorded contact"
          + " centre into it. Watch it here and in the browser; stop it with ^C.",
      "First the log to learn from, as fast as it goes; then the log itself at speed."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi demo",
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
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      defaultValue = "bank",
      description = "A folder of samples/ (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String sample;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "30000",
      description = "So many times faster than life (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Of the page; metrics are at the one above (default: ${DEFAULT-VALUE}; 0: any free).")
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
    checks.speed(speed);
    checks.port(port);
    SampleFolder folder = SampleFolder.read(sampleFolder());
    Path scratch = Files.createTempDirectory("pulssi-demo");
    DemoLogging.to(scratch.resolve("demo.log"));
    try (Demo demo = new Demo(folder, scratch, port, speed, System.out)) {
      Shutdown.onSignal(demo);
      if (!noBrowser) {
        Browser.show(demo.consoleUrl());
      }
      return demo.play(exitAfterWarning);
    }
  }

  private Path sampleFolder() {
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
    } catch (java.io.IOException e) {
      return "none, as %s cannot be read".formatted(samples);
    }
  }
}
