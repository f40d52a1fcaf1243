package io.pulssi.bench.live;

import io.pulssi.codec.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** A broker with the same events for all, and the contenders one after the other. */
final class LiveBench implements AutoCloseable {
  private final GeneratedTraffic traffic;
  private final OutputFormat format;
  private final Path folder;
  private final Consumer<Supplier<String>> progress;
  private final BrokerChild broker;
  private int runs;

  /**
   * Starts the broker.
   *
   * @param folder for all data, in folders of its own
   * @param progress gets the line that says what is going on
   */
  LiveBench(
      GeneratedTraffic traffic,
      OutputFormat format,
      Path folder,
      Consumer<Supplier<String>> progress)
      throws IOException, InterruptedException {
    this.traffic = traffic;
    this.format = format;
    this.folder = folder;
    this.progress = progress;
    progress.accept(() -> "starting a broker");
    this.broker = BrokerChild.start(folder.resolve("broker"));
  }

  /** Fills the input topics; the mean size of a value in bytes. */
  double load() throws InterruptedException, ExecutionException {
    broker.createTopics(inputs());
    AtomicLong sent = progress(count -> "loaded %,d of %,d events".formatted(count, total()));
    return new EventLoader(broker.client(), format).load(traffic.generator(), sent::set);
  }

  /**
   * Each contender once, and the limit once more at the end.
   *
   * @param measured gets each as soon as it is measured
   */
  Map<Contender, Figures> round(
      Collection<Contender> contenders, BiConsumer<Contender, Figures> measured)
      throws IOException, InterruptedException, ExecutionException {
    List<Contender> order = new ArrayList<>(contenders);
    if (contenders.contains(Contender.LIMIT) && contenders.size() > 1) {
      order.add(Contender.LIMIT);
    }
    Map<Contender, Figures> figures = new EnumMap<>(Contender.class);
    for (Contender contender : order) {
      Figures found = measure(contender);
      measured.accept(contender, found);
      figures.merge(contender, found, Figures::mean);
    }
    return figures;
  }

  private Figures measure(Contender contender)
      throws IOException, InterruptedException, ExecutionException {
    String group = contender.label() + "-" + ++runs;
    AtomicLong read =
        progress(count -> "%s: read %,d of %,d events".formatted(group, count, total()));
    broker.deleteAllBut(inputs());
    broker.createTopics(List.of(RivalSettings.RESULTS));
    Path own = Files.createDirectories(folder.resolve(group));
    var settings = new RivalSettings(broker.bootstrapServers(), group, inputs(), own);
    try (ChildJvm process = contender.start(settings, own.resolve("output.log"))) {
      return new RunMeter(
              new GroupProgress(broker.admin(), group),
              inputs(),
              traffic.warmUp(),
              total(),
              broker.handle())
          .watch(process, read::set);
    }
  }

  private AtomicLong progress(LongFunction<String> line) {
    var count = new AtomicLong();
    progress.accept(() -> line.apply(count.get()));
    return count;
  }

  private List<String> inputs() {
    return traffic.mix().topicNames();
  }

  private long total() {
    return traffic.total();
  }

  @Override
  public void close() throws IOException {
    broker.close();
  }
}
