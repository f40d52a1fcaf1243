package io.pulssi.demo;

import java.util.Optional;
import java.util.ServiceLoader;

/** The simulated centre of another module, found on the class path as a service. */
public interface SimulatedCentre {
  /**
   * A run before its first event; the same seed gives the same events.
   *
   * @param seed draws what the scenario leaves open
   * @param planned whether the scenario's own incident happens
   */
  CentreRun begin(long seed, boolean planned);

  /** The seed of the documented case. */
  long usualSeed();

  /** The one on the class path, if there is one. */
  static Optional<SimulatedCentre> find() {
    return ServiceLoader.load(SimulatedCentre.class).findFirst();
  }
}
