package io.pulssi.command;

import io.javalin.config.RoutesConfig;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.console.DemoStory;
import io.pulssi.console.LiveText;
import io.pulssi.demo.CentrePlayer;
import io.pulssi.demo.CentrePlayer.Phase;
import io.pulssi.demo.CentreRun;
import io.pulssi.demo.DemoRoutes;
import io.pulssi.demo.PlayedEvent;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.EventProducer;
import io.pulssi.runtime.Monitor;
import io.pulssi.slice.SliceSpan;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A simulated centre: four weeks of history, then days with an incident. */
final class SimulatedSource implements DemoSource {
  private final CentreRun run;
  private final CentrePlayer player;
  private final JourneyMaps maps;
  private final String journey;
  private final DemoStory story;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Monitor watched;

  /** For a run before its first event. */
  SimulatedSource(CentreRun run, double speed) {
    this.run = run;
    player = new CentrePlayer(run, speed, System::nanoTime);
    JourneyMap map = JourneyMapReader.parse("journey.yml", run.journeyText());
    journey = map.journey();
    maps = JourneyMaps.of(map);
    story = new DemoStory(journey, maps.byId(), lifeFrom());
  }

  @Override
  public String title() {
    return run.title();
  }

  @Override
  public JourneyMaps maps() {
    return maps;
  }

  /**
   * One: most sources have a few events an hour, and event time advances only when every partition
   * has received one.
   */
  @Override
  public int partitions() {
    return 1;
  }

  /** At this speed a second of waiting is ten minutes of event time. */
  @Override
  public Map<String, String> settings() {
    return Map.of("streams.commit-interval", "500ms");
  }

  @Override
  public long lifeFrom() {
    return run.lifeFrom().toEpochMilli();
  }

  @Override
  public long tellFrom() {
    return lifeFrom();
  }

  @Override
  public void routes(RoutesConfig routes) {
    new DemoRoutes(journey, player, this::said, this::learned).accept(routes);
  }

  private Collection<Warning> said() {
    Monitor monitor = watched;
    return monitor == null ? List.of() : monitor.view().warnings(journey);
  }

  private double learned() {
    Monitor monitor = watched;
    if (player.phase() != Phase.LEARNING) {
      return 1;
    }
    long from = run.from().toEpochMilli();
    long decided = monitor == null ? from : Math.max(from, monitor.decidedUpTo());
    return Math.min(1, (decided - from) / (double) (lifeFrom() - from));
  }

  @Override
  public void introduce(PrintStream out) {
    out.println("  learns   from four weeks of history first, at full speed");
    out.printf(Locale.ROOT, "  plays    then at %,.0f times real time%n", player.speed());
  }

  @Override
  public void send(EventProducer producer, Monitor monitor, Duration grace)
      throws InterruptedException {
    watched = monitor;
    Consumer<PlayedEvent> sending =
        event -> producer.send(event.topic(), 0, event.key(), event.value());
    player.learn(sending);
    producer.flush();
    while (monitor.decidedUpTo() < lastClosed(grace)) {
      if (stopped.await(50, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
    player.live(sending);
    producer.flush();
  }

  @Override
  public void stop() {
    player.stop();
    stopped.countDown();
  }

  @Override
  public void tell(LiveText text, Monitor monitor) {
    text.headline(
        switch (player.phase()) {
          case LEARNING ->
              "learning from four weeks of history: " + PlainFigures.percent(learned());
          case PLAYING -> "";
          case ENDED -> "The simulated days have ended. The page stays until ^C.";
        });
    story.news(player.incidents(), said(), monitor.view().outcomes(journey)).forEach(text::say);
  }

  @Override
  public long lastClosed(Duration grace) {
    return Math.floorDiv(player.toldUpTo() - grace.toMillis(), SliceSpan.MILLIS) * SliceSpan.MILLIS;
  }
}
