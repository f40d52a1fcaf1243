package io.pulssi.arena;

import io.pulssi.arena.rival.Rivals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who can compete. To try a variant of ours, add it to {@link #variants}: it then answers to its
 * name in {@code --detectors}.
 */
final class Contenders {
  private Contenders() {}

  /** Those of the arena's page: ours, where it began, and everybody else. */
  static List<Detector> standing() {
    List<Detector> all = new ArrayList<>(List.of(PulssiItself.shipped(), new FourLines()));
    all.addAll(Rivals.all());
    return List.copyOf(all);
  }

  /** Ours with other settings, for trying out. */
  static List<Detector> variants() {
    return List.of();
  }

  /** By name. */
  static Optional<Detector> named(String name) {
    List<Detector> all = new ArrayList<>(standing());
    all.addAll(variants());
    return all.stream().filter(detector -> detector.name().equals(name)).findFirst();
  }

  /** Every name that {@link #named} knows. */
  static List<String> names() {
    List<Detector> all = new ArrayList<>(standing());
    all.addAll(variants());
    return all.stream().map(Detector::name).toList();
  }
}
