package io.pulssi.arena;

final class SimulatorHash {
  private SimulatorHash() {}

  static String value() {
    return "unfrozen";
  }
}
