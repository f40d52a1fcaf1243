package io.pulssi.centre;

import io.pulssi.command.AddedCommand;
import io.pulssi.command.ConfigOption;
import io.pulssi.command.ExitCode;
import io.pulssi.command.IncidentInjection;
import io.pulssi.command.OptionChecks;
import io.pulssi.command.ProgressLines;
import io.pulssi.command.ReachableBroker;
import io.pulssi.command.ShutdownHook;
import io.pulssi.demo.CentrePlayer;
import io.pulssi.demo.CentreRun;
import io.pulssi.demo.PlayedEvent;
import io.pulssi.replay.EventProducer;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the centre of the demo into the topics of a cluster. */
@Command(
    name = "play",
    description = {
      "Plays the simulated centre of the demo into the input topics of your Kafka.",
      "Four weeks of history as fast as possible, then live events at the given speed, until ^C."
          + " The monitor needs the journey map of this centre: --journey-out writes it,"
          + " --journey-only prints it."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi play --journey-only > journey.yml",
      "  ./pulssi play --config pulssi.yml",
      "  ./pulssi play --config pulssi.yml --speed 60 --inject understaffing@delivery"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the simulated days have ended, or the map is printed",
      "1:no broker answers, a broker refused an event, or a file cannot be written",
      "2:bad usage or settings",
      "130, 143:stopped cleanly, after ^C or SIGTERM"
    })
public final class PlayCommand implements Callable<Integer>, AddedCommand {
  private static final List<Topic<?>> SOURCES =
      List.of(Topics.QUEUE_WAIT, Topics.CHAT_WAIT, Topics.TICKET, Topics.SURVEY, Topics.COMPLAINT);

  @Mixin private final ConfigOption config = new ConfigOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "600",
      description = "So many times faster than real time (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--inject",
      paramLabel = "TYPE@STEP",
      description = "An incident of this type at this step, instead of the planned one.")
  private @Nullable String inject;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of another centre (default: that of the demo).")
  private @Nullable Long seed;

  @Option(
      names = "--journey-out",
      paramLabel = "FILE",
      description = "First write the journey map to this file.")
  private @Nullable Path journeyOut;

  @Option(names = "--journey-only", description = "Print the journey map and exit.")
  private boolean journeyOnly;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OptionChecks checks = new OptionChecks(spec);
    checks.speed(speed);
    DemoCentre centre = new DemoCentre();
    CentreRun run =
        IncidentInjection.run(centre, seed == null ? centre.usualSeed() : seed, inject, checks);
    if (journeyOut != null) {
      Files.writeString(journeyOut, run.journeyText(), StandardCharsets.UTF_8);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (journeyOnly) {
      out.print(run.journeyText());
      out.flush();
      return ExitCode.DONE;
    }
    Map<String, String> kafka = config.read().kafka();
    try (ProgressLines progress =
        ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING)) {
      haveTopics(kafka, progress);
      play(run, kafka, progress);
    }
    return ExitCode.DONE;
  }

  private static void haveTopics(Map<String, String> kafka, ProgressLines progress)
      throws IOException, InterruptedException {
    try (ReachableBroker broker = ReachableBroker.of(kafka)) {
      for (Topic<?> topic : SOURCES) {
        broker.haveTopic(topic.name(), progress);
      }
    }
  }

  private void play(CentreRun run, Map<String, String> kafka, ProgressLines progress)
      throws InterruptedException {
    CentrePlayer player = new CentrePlayer(run, speed, System::nanoTime);
    AtomicLong sent = new AtomicLong();
    CountDownLatch ended = new CountDownLatch(1);
    progress.at(() -> line(player, sent.get()));
    ShutdownHook.onSignal(
        () -> {
          player.stop();
          ended.await();
        });
    try (EventProducer producer = new EventProducer(new HashMap<>(kafka))) {
      Consumer<PlayedEvent> sending =
          event -> {
            // To one partition: a small centre has too few events to move time on in several.
            producer.send(event.topic(), 0, event.key(), event.value());
            sent.incrementAndGet();
          };
      player.learn(sending);
      producer.flush();
      player.live(sending);
      producer.flush();
    } finally {
      ended.countDown();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(line(player, sent.get()));
    out.flush();
  }

  private static String line(CentrePlayer player, long sent) {
    return String.format(
        Locale.ROOT,
        "%s: sent %,d events, up to %s",
        switch (player.phase()) {
          case LEARNING -> "history";
          case PLAYING -> "live";
          case ENDED -> "the simulated days have ended";
        },
        sent,
        now(player));
  }

  private static Instant now(CentrePlayer player) {
    return player.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
