package io.pulssi.arena;

import io.pulssi.arena.rival.RivalDetectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The detectors that the arena knows. To try a variant of Pulssi, add it to {@link #variants}: then
 * {@code --detectors} takes its name.
 */
final class DetectorCatalog {
  private DetectorCatalog() {}

  /** Those of the arena's page, in the order of its tables. */
  static List<ArenaCompetitor> standing() {
    List<ArenaCompetitor> all = new ArrayList<>();
    all.add(new LiveCompetitor(PulssiDetector.shipped()));
    all.add(RecordedCompetitor.fourLines());
    RivalDetectors.all().forEach(rival -> all.add(new LiveCompetitor(rival)));
    return List.copyOf(all);
  }

  /** Pulssi with other settings. */
  static List<ArenaDetector> variants() {
    return List.of();
  }

  private static List<ArenaCompetitor> all() {
    List<ArenaCompetitor> all = new ArrayList<>(standing());
    variants().forEach(variant -> all.add(new LiveCompetitor(variant)));
    return all;
  }

  /** By name. */
  static Optional<ArenaCompetitor> named(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Every name that {@link #named} knows. */
  static List<String> names() {
    return all().stream().map(ArenaCompetitor::name).toList();
  }
}
