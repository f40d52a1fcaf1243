package io.pulssi.fault;

import java.util.Map;

/**
 * A fault that is told in one function.
 *
 * @param name as in the table
 * @param brokers how many
 * @param instances of the monitor at the beginning
 * @param settings of theirs
 * @param harm what is done
 */
record SimpleFault(String name, int brokers, int instances, Map<String, String> settings, Harm harm)
    implements Fault {

  /** What is done. */
  @FunctionalInterface
  interface Harm {
    void inject(Bench bench) throws Exception;
  }

  SimpleFault(String name, int instances, Harm harm) {
    this(name, 1, instances, Map.of(), harm);
  }

  @Override
  public void inject(Bench bench) throws Exception {
    harm.inject(bench);
  }
}
