package io.pulssi.runtime;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.pulssi.config.InvalidConfiguration;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.metrics.InfoFamily;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the journey map files and puts changed maps in force. Maps that cannot be used change
 * nothing: the previous ones stay, and a log line and a gauge say so.
 *
 * <p>A change counts once two checks in a row have found it, so that a half-written file is not
 * used.
 */
final class MapReload implements AutoCloseable, MultiCollector {
  private static final Logger log = LoggerFactory.getLogger(MapReload.class);
  static final Duration EVERY = Duration.ofSeconds(5);

  private final Path fileOrFolder;
  private final CurrentMaps maps;
  private final RepeatingTask looks = new RepeatingTask("journey-map-reload", EVERY, this::look);
  private String seen = "";
  private String judged = "";
  private volatile boolean refused;

  MapReload(Path fileOrFolder, CurrentMaps maps) {
    this.fileOrFolder = fileOrFolder;
    this.maps = maps;
  }

  /** Checks every five seconds from now on. */
  void start() {
    looks.start();
  }

  /** Checks once. */
  void look() {
    try {
      String content = content();
      if (content.equals(seen) && !content.equals(judged)) {
        judged = content;
        take(JourneyMapReader.read(fileOrFolder));
      }
      seen = content;
    } catch (InvalidConfiguration | IllegalArgumentException e) {
      refused = true;
      log.error("journey maps refused, the previous ones stay in force: {}", e.getMessage());
    } catch (RuntimeException e) { // an exception would end the schedule
      refused = true;
      log.error("journey maps not read, the previous ones stay in force", e);
    }
  }

  /** Files that were unreadable for a while are judged again, even if unchanged. */
  private String content() {
    try {
      return JourneyMapReader.fingerprint(fileOrFolder);
    } catch (InvalidConfiguration e) {
      judged = "";
      throw e;
    }
  }

  private void take(JourneyMaps next) {
    String change = MapChange.between(maps.get(), next);
    if (!change.isEmpty()) {
      maps.replace(next);
      log.info("journey maps replaced: {}", change);
    }
    refused = false;
  }

  /** Whether the files cannot be used, so that older maps are in force. */
  boolean isRefused() {
    return refused;
  }

  @Override
  public MetricSnapshots collect() {
    var versions = new InfoFamily("pulssi_journey_map", "The journey map in force.");
    for (JourneyMap map : maps.get().byId().values()) {
      versions.add("journey", map.journey(), "version", map.version());
    }
    var gauge =
        GaugeSnapshot.builder()
            .name("pulssi_journey_map_refused")
            .help("1 while the journey maps on disk cannot be used and older ones are in force.")
            .dataPoint(new GaugeDataPointSnapshot(refused ? 1 : 0, Labels.EMPTY, null))
            .build();
    return MetricSnapshots.of(versions.snapshot(), gauge);
  }

  @Override
  public void close() {
    looks.close();
  }
}
