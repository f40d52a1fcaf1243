package io.pulssi.runtime;

import io.javalin.config.RoutesConfig;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.pulssi.PulssiTopology;
import io.pulssi.Wiring;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.AccessToken;
import io.pulssi.config.Settings;
import io.pulssi.event.Warning;
import io.pulssi.http.ApiRoutes;
import io.pulssi.http.HttpListener;
import io.pulssi.http.InputRoutes;
import io.pulssi.http.InputState;
import io.pulssi.http.LoopbackHosts;
import io.pulssi.http.TokenAccess;
import io.pulssi.http.VerdictSink;
import io.pulssi.http.WriteProtection;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.PartitionLayout;
import io.pulssi.journey.Source;
import io.pulssi.metrics.DecidedTime;
import io.pulssi.metrics.EventMetrics;
import io.pulssi.metrics.InstanceMetrics;
import io.pulssi.metrics.JourneyMetrics;
import io.pulssi.metrics.MetricsPage;
import io.pulssi.state.StateStores;
import io.pulssi.state.TopicIds;
import io.pulssi.topic.Topics;
import io.pulssi.view.OutputReader;
import io.pulssi.view.OutputView;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the monitor, put together: topics, topology, metrics, health, console.
 *
 * <p>Closing it stops the flow first and the listeners last, so that health can be checked
 * meanwhile.
 */
public final class Monitor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Monitor.class);

  private final Settings settings;
  private final CurrentMaps maps;
  private final List<TopicSpec> topics;
  private final ReadingProgress clients;
  private final Consumer<RoutesConfig> page;
  private final RegistrySchemas registry;
  private final OutputView view = new OutputView();
  private final InstanceHealth health;
  private final EventMetrics events = new EventMetrics();
  private final InstanceMetrics instance;
  private final JourneyMetrics journeys;
  private final MetricsPage metrics;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final HttpListener management;
  private final DecidedTime decided;
  private final CompletableFuture<String> consoleUrl = new CompletableFuture<>();
  private final CompletableFuture<StreamsLifecycle.End> end = new CompletableFuture<>();

  /**
   * Opens the management listener, so that health can be checked while waiting for a broker.
   *
   * @param topics created if they are missing
   * @param clients creates the Kafka clients
   * @param page served at {@code /}, beside the API
   */
  public Monitor(
      Settings settings,
      CurrentMaps maps,
      List<TopicSpec> topics,
      ReadingProgress clients,
      Consumer<RoutesConfig> page) {
    this.page = page;
    this.settings = settings;
    this.maps = maps;
    this.topics = topics;
    this.clients = clients;
    this.health = new InstanceHealth(clients::stillFor);
    this.instance = new InstanceMetrics(clients::stillFor);
    this.registry =
        settings.schemaRegistryUrl().map(RegistrySchemas::at).orElseGet(RegistrySchemas::none);
    this.journeys =
        new JourneyMetrics(
            () -> maps.get().byId(),
            this::published,
            System::currentTimeMillis,
            settings.metrics().signalBands());
    this.decided = new DecidedTime(journeys);
    Optional<MapReload> reload = settings.journey().map(files -> open(new MapReload(files, maps)));
    List<MultiCollector> collectors = new ArrayList<>();
    collectors.add(events);
    collectors.add(instance);
    collectors.add(journeys::delays);
    reload.ifPresent(collectors::add);
    this.metrics = open(new MetricsPage(journeys, collectors.toArray(MultiCollector[]::new)));
    reload.ifPresent(MapReload::start);
    this.management =
        open(
            HttpListener.start(
                settings.management().host(),
                settings.management().port(),
                localNames(settings.management().host()),
                new ManagementRoutes(metrics, health)));
    log.info("metrics and health at {}", management.url());
  }

  private Collection<Warning> published(String journey) {
    return view.warnings(journey);
  }

  /**
   * Waits for a broker, creates missing topics and starts the flow; returns when it has started.
   *
   * @return false if it was closed while waiting
   */
  public boolean start() throws InterruptedException {
    Map<String, Object> client = new HashMap<>(settings.kafka());
    health.waiting("a broker");
    try (BrokerWait wait = new BrokerWait(client, log::warn)) {
      synchronized (opened) {
        opened.push(wait);
      }
      if (!wait.await()) {
        return false;
      }
    }
    health.waiting("topics");
    PartitionPlan plan =
        new TopicPreparation(client, settings).prepare(topics, new PlannedFlow(settings, maps));
    BrokerClock clock = open(new BrokerClock(client));
    clock.start();
    instance.machineLead(clock::machineLead);
    PartitionLeaders leaders = open(new PartitionLeaders(Admin.create(client), clock));
    clients.ask(leaders);
    leaders.start();
    Properties properties = StreamsSettings.of(settings);
    Optional<KnownTopicIds> ids = topicIds(client, properties);
    TopicIds topicIds = ids.<TopicIds>map(known -> known).orElse(TopicIds.none());
    Wiring wiring = wiring(plan.layout(), new InputKnowledge(clients, topicIds, clock));
    Topology topology = PulssiTopology.of(wiring, properties);
    var streams = new StreamsLifecycle(topology, properties, clients, health);
    Path state = settings.streams().stateDir();
    StateFolder.close(state);
    Path tasks = state.resolve(settings.applicationId());
    StateFolder.removeHalfMade(tasks);
    new DamagedState(tasks).setAside();
    StateFolder.removeUntransactional(tasks, StreamsSettings.isTransactional(properties));
    var unused = streams.end().thenAccept(end::complete);
    metrics.bind(streams.streams(), settings.metrics().kafka());
    open(new OutputReader(client, view, registry)).start();
    openConsole(topology, open(new VerdictProducer(client)));
    open(streams).start(); // opened last, so that it is closed first
    open(new TopicWatch(
            Admin.create(client),
            TopicWatch.needed(topics, maps.get().sources()),
            plan.read(),
            () -> ids.map(KnownTopicIds::known).orElse(Map.of()),
            streams::fail))
        .start();
    open(new ClockWatch(streams::fail)).start();
    return true;
  }

  private void openConsole(Topology topology, VerdictSink verdicts) {
    var api =
        new ApiRoutes(() -> maps.get().byId(), view, verdicts, topology.describe().toString());
    HttpListener console =
        open(
            HttpListener.start(
                settings.http().host(),
                settings.http().port(),
                guard(),
                api,
                new InputRoutes(this::inputs),
                page));
    open(api);
    consoleUrl.complete(console.url());
    log.info("console at {}", console.url());
  }

  private List<InputState> inputs() {
    Backlog backlog = clients.backlog();
    return Topics.inputs().stream()
        .flatMap(
            topic ->
                Source.ofLabel(topic.thing()).stream()
                    .filter(maps.get().sources()::contains)
                    .map(
                        source ->
                            new InputState(
                                source,
                                events.of(source),
                                backlog.records(topic.name()),
                                backlog.secondsToGo(topic.name()))))
        .toList();
  }

  private Consumer<RoutesConfig> guard() {
    LongSupplier clock = System::currentTimeMillis;
    Consumer<RoutesConfig> who =
        AccessToken.of(settings.http())
            .<Consumer<RoutesConfig>>map(token -> new TokenAccess(token, clock))
            .orElseGet(() -> localNames(settings.http().host()));
    return who.andThen(new WriteProtection(clock));
  }

  /** An address that others can reach may have names that are unknown here. */
  private static Consumer<RoutesConfig> localNames(String host) {
    return AccessToken.isLoopback(host) ? new LoopbackHosts(host) : routes -> {};
  }

  /** Only with transactions is what was read committed together with what it did. */
  private Optional<KnownTopicIds> topicIds(Map<String, Object> client, Properties properties) {
    return StreamsSettings.isExactlyOnce(properties)
        ? Optional.of(open(new KnownTopicIds(Admin.create(client))))
        : Optional.empty();
  }

  private Wiring wiring(PartitionLayout layout, InputKnowledge knowledge) {
    return new Wiring(
        maps,
        PlannedFlow.producerKeys(settings),
        settings.grace(),
        settings.waits(),
        settings.output().format(),
        StateStores.DURABLE,
        layout,
        registry,
        PseudonymSetup.of(settings),
        knowledge,
        events,
        settings.dedupe(),
        decided);
  }

  private <T extends AutoCloseable> T open(T part) {
    synchronized (opened) {
      opened.push(part);
    }
    return part;
  }

  /** Where the console is, once it is open. */
  public CompletableFuture<String> consoleUrl() {
    return consoleUrl;
  }

  /** Where metrics and health are. */
  public String managementUrl() {
    return management.url();
  }

  /**
   * End of the last slice this instance decided, epoch milliseconds; {@link Long#MIN_VALUE} before
   * the first.
   */
  public long decidedUpTo() {
    return decided.upTo();
  }

  /** What the output topics say. */
  public OutputView view() {
    return view;
  }

  /** Completes with how the flow ended. */
  public CompletableFuture<StreamsLifecycle.End> end() {
    return end;
  }

  /** Stops everything, the last opened first. */
  @Override
  public void close() {
    List<AutoCloseable> parts;
    synchronized (opened) {
      parts = List.copyOf(opened);
      opened.clear();
    }
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        log.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
      }
    }
    end.complete(StreamsLifecycle.End.STOPPED);
  }
}
